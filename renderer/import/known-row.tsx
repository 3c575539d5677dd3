// "You know this place" at a row of the preview.
import { Popover } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { placeOf } from "#shared/queries/place.ts";
import { i18n, say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate } from "../ui/dates.ts";
import { KnownPlace } from "../ui/known-place.tsx";
import styles from "./known-row.module.css";
import type { KnownLately } from "./shown-rows.ts";

interface KnownRowParts {
  readonly company: string;
  readonly known: KnownLately;
  /** -1 where the keyboard reaches it by its row first. */
  readonly tabIndex: number;
}

/** What is known of the company of a row that is added; what is there opens beside it, so that the file stays as it was read. */
export function KnownRow({ company, known: { what, on }, tabIndex }: KnownRowParts) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const lately = on === undefined ? say(what) : say({ key: "known.rowIn", values: { what: say(what), month: monthOf(on) } });
  return (
    <Popover position="bottom-end" width={384} trapFocus returnFocus opened={open} onChange={setOpen}>
      <Popover.Target>
        <button type="button" className={styles.known} tabIndex={tabIndex} title={on === undefined ? undefined : fullDate(on)} onClick={() => setOpen(!open)}>
          {t("known.row", { what: lately })}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.sheet} aria-label={t("known.title")}>
        {open && <KnownHere company={company} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function KnownHere({ company }: { readonly company: string }) {
  const { document, today } = useDocument.getState();
  const place = placeOf(document, company, today);
  return place ? <KnownPlace place={place} /> : null;
}

function monthOf(day: string): string {
  return new Intl.DateTimeFormat(i18n.language, { month: "long", year: "numeric" }).format(new Date(`${day}T00:00`));
}
