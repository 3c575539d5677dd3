// Where an origin is looked for and said: a button that becomes a field.

import { IconPlus } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { recordsOf, stepKey, stepOf, wouldCircle } from "#shared/model/ancestry.ts";
import type { Origin } from "#shared/model/origin.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../../document/document-store.ts";
import { act } from "../../document/session.ts";
import buttons from "../buttons.module.css";
import { ChipField } from "../chip-field.tsx";
import styles from "./lineage.module.css";
import { foundOrigins } from "./origin-search.ts";
import { type Grown, growingOf } from "./stated-origins.ts";

/** Says of `of` what it grew from; one that would be a circle is refused in a sentence under the field. */
export function OriginField({ of }: { of: Grown }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const found = useMemo(() => foundOrigins(document, text, today), [document, text, today]);
  const offers = found.map(({ from, name, aside }) => ({ key: keyOf(from), label: name, aside: aside || undefined }));
  const write = (next: string) => {
    setText(next);
    setError(undefined);
  };
  const close = () => {
    write("");
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const add = (key: string) => {
    const from = found.find((one) => keyOf(one.from) === key)?.from;
    if (!from) return;
    const now = useDocument.getState().document;
    const step = growingOf(now, of);
    const origin = stepOf(from, recordsOf(now));
    if (origin && (stepKey(origin) === stepKey(step) || wouldCircle(step, from, recordsOf(now)))) return setError(say({ key: "refusal.lineageCircle" }));
    void act({ type: "lineage.add", of: step, from }, { key: "lineage.added" });
    close();
  };
  if (!open) {
    return (
      <button ref={button} type="button" className={buttons.more} onClick={() => setOpen(true)}>
        <IconPlus size={14} stroke={1.75} aria-hidden />
        {t("lineage.add")}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in the field puts it away.
    <div
      className={styles.field}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <ChipField
        label={t("lineage.field")}
        placeholder={t("lineage.placeholder")}
        autoFocus
        chips={[]}
        text={text}
        offers={offers}
        first={offers[0]}
        error={error}
        onText={write}
        onTake={({ key }) => add(key)}
        onTyped={() => setError(found.length === 0 ? t("lineage.none") : undefined)}
        onOff={() => undefined}
      />
    </div>
  );
}

function keyOf({ kind, id }: Origin): string {
  return `${kind} ${id}`;
}
