// Asks in a line until which day it is put off.
import { Button, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "#shared/model/calendar.ts";
import type { Item } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import { dayAfter, snooze } from "./item-actions.ts";
import styles from "./line-box.module.css";
import { LineBox } from "./line-box.tsx";

/** A day to choose; Enter takes it, Escape leaves the line as it was. */
export function DayBox({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const id = useId();
  const soonest = dayAfter(item, "day");
  const [day, setDay] = useState(soonest);
  const [refused, setRefused] = useState(false);
  const save = () => {
    if (day > today) snooze(item, day);
    else setRefused(true);
  };
  return (
    <LineBox lineKey={item.key} onSave={save}>
      <label className={styles.label} htmlFor={id}>
        {t("today.until")}
      </label>
      <TextInput
        id={id}
        type="date"
        size="xs"
        classNames={{ input: styles.input }}
        value={day}
        min={addDays(today, 1)}
        max="9999-12-31"
        error={refused && t(day === "" ? "today.dayMissing" : "refusal.snoozeInPast")}
        onChange={(event) => {
          setDay(event.currentTarget.value);
          setRefused(false);
        }}
      />
      <Button type="submit" size="compact-md" className={styles.button}>
        {t("today.snooze")}
      </Button>
    </LineBox>
  );
}
