// Quick add: one line becomes a card on top of its column, and the field stays for the next.
import { type ComponentType, type FocusEvent, type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from "react";
import type { QuickAddFields } from "#shared/formats/quick-add.ts";
import type { Application } from "#shared/model/application.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { whileEntering } from "../document/document-store.ts";
import { afterClicks } from "../ui/after-press.ts";
import { t } from "../ui/words.ts";
import { addNew, readNew, repeatedBy } from "./add-new.ts";
import { endAdding } from "./board-state.ts";
import { listOf } from "./column-lists.ts";
import type { KnownSheetParts } from "./known-sheet.tsx";
import styles from "./quick-add.module.css";

/** A page that lost its connection cannot fetch the sheet; the quick add does its work without it. */
const KnownSheet = lazy<ComponentType<KnownSheetParts>>(() =>
  import("./known-sheet.tsx").then(
    (loaded) => ({ default: loaded.KnownSheet }),
    () => ({ default: () => null }),
  ),
);

/** The field of a column's quick add. */
export function QuickAdd({ stage }: { readonly stage: Stage }) {
  const whole = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<Said>();
  /** The text that was not added at the first Enter, because it is there already. */
  const [repeat, setRepeat] = useState<string>();
  const [named, setNamed] = useState<QuickAddFields>();
  const [within, setWithin] = useState(true);
  const [known, setKnown] = useState(false);
  /** What was entered last: the next one waits for it, so that cards stand in the order in which they were typed. */
  const before = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => field.current?.focus(), []);

  const take = (text: string, anyway: boolean) => {
    const input = field.current;
    if (!input || text.trim() === "") return;
    // The field is free for the next one at once; what is not added comes back into it.
    input.value = "";
    listOf(stage)?.scrollTo({ top: 0 });
    const read = readNew({ text });
    const earlier = before.current;
    before.current = whileEntering(async () => {
      await earlier.catch(() => {});
      const found = anyway || "refused" in read ? undefined : await repeatedBy(read.fields, stage);
      // Where the next one is being typed already, there is no room to ask: it is added, and can be undone.
      void settle(input, text, input.value === "" ? found : undefined);
    });
  };
  const settle = async (input: HTMLTextAreaElement, text: string, of: Application | undefined) => {
    const why = of ? undefined : await addNew({ text }, stage);
    setRepeat(of && text);
    setRefused(why);
    if ((of || why) && input.value === "") input.value = text;
    setNamed(namedIn(input.value));
  };
  const enter = () => {
    const text = field.current?.value ?? "";
    take(text, repeat === text);
  };
  const addAnyway = () => {
    take(repeat ?? field.current?.value ?? "", true);
    field.current?.focus();
  };
  const leave = () => {
    endAdding();
    queueMicrotask(() => document.querySelector<HTMLElement>(`[data-add="${stage}"]`)?.focus());
  };
  const onInput = () => {
    const text = field.current?.value ?? "";
    if (refused) setRefused(undefined);
    if (repeat !== text) setRepeat(undefined);
    setNamed((shown) => sameName(shown, namedIn(text)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { value, selectionEnd } = event.currentTarget;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      enter();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      leave();
    }
    if (event.key === "ArrowDown" && known && !value.includes("\n", selectionEnd)) {
      event.preventDefault();
      whole.current?.querySelector<HTMLElement>("[popover] a, [popover] button")?.focus();
    }
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!whole.current?.contains(relatedTarget as Node | null)) setWithin(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is not operated, it only knows whether somebody is at it.
    <div ref={whole} className={styles.quickAdd} onFocus={() => setWithin(true)} onBlur={onBlur}>
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        aria-label={t("quickAdd.name")}
        aria-invalid={refused !== undefined}
        aria-describedby={`quick-add-${stage}`}
        placeholder={t("quickAdd.placeholder")}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onInput={onInput}
        onBlur={() => afterClicks(() => !whole.current?.contains(document.activeElement) && field.current?.value.trim() === "" && endAdding())}
      />
      <p id={`quick-add-${stage}`} className={styles.hint} role={refused ? "alert" : undefined} aria-live={refused ? undefined : "polite"}>
        {refused ? say(refused) : repeat ? t("quickAdd.again") : known ? t("quickAdd.known") : t("quickAdd.hint")}
      </p>
      <Suspense>
        <KnownSheet
          stage={stage}
          named={named}
          warned={repeat !== undefined}
          shown={within}
          field={field}
          onKnown={setKnown}
          onAddAnyway={addAnyway}
          onLeave={leave}
        />
      </Suspense>
    </div>
  );
}

/** What a text names, as far as it names anything. */
function namedIn(text: string): QuickAddFields | undefined {
  const read = text.trim() === "" ? undefined : readNew({ text });
  return read && "fields" in read ? read.fields : undefined;
}

/** The names as they were where they are the same, so that nothing is drawn anew. */
function sameName(before: QuickAddFields | undefined, after: QuickAddFields | undefined): QuickAddFields | undefined {
  return before?.company === after?.company && before?.role === after?.role && before?.link === after?.link ? before : after;
}
