// Asks in a line until when it is put off.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { writtenWhen } from "#shared/formats/written-when.ts";
import type { Item } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import { WhenField } from "../ui/when/when-field.tsx";
import { readTyped } from "../ui/when/when-reader.ts";
import { dayAfter, snooze } from "./item-actions.ts";
import styles from "./line-box.module.css";
import { LineBox } from "./line-box.tsx";

/** A day or, of what is a next step then, a time; Enter takes it, Escape leaves the line as it was. */
export function DayBox({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const [text, setText] = useState(() => writtenWhen(dayAfter(item, "day")));
  const [refused, setRefused] = useState(false);
  const [insist, setInsist] = useState(false);
  const dayOnly = item.kind !== "reminder" && item.kind !== "quiet";
  const save = async () => {
    const { due } = await readTyped(text, dayOnly);
    if (due === undefined) setInsist(true);
    else if (due === today) setRefused(true);
    else snooze(item, due);
  };
  return (
    <LineBox lineKey={item.key} onSave={() => void save()}>
      <span className={styles.label} aria-hidden="true">
        {t("today.until")}
      </span>
      <WhenField
        label={t("today.until")}
        text={text}
        dayOnly={dayOnly}
        insist={insist}
        error={refused ? t("refusal.snoozeInPast") : undefined}
        focused
        onText={(typed) => {
          if (typed === text) return;
          setText(typed);
          setRefused(false);
          setInsist(false);
        }}
      />
      <Button type="submit" size="compact-md" className={styles.button}>
        {t("today.snooze")}
      </Button>
    </LineBox>
  );
}
