// Logs in one line that the person was in touch with somebody, which is what settles it.
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Task } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import styles from "./line-box.module.css";
import { LineBox } from "./line-box.tsx";
import { leaveLine } from "./line-focus.ts";
import { closeOpen } from "./today-state.ts";

/** The text says by which channel it was, where it says so; Enter keeps it. */
export function TouchpointBox({ item }: { readonly item: Extract<Task, { kind: "person" }> }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const [line, setLine] = useState("");
  const [refused, setRefused] = useState(false);
  const { id, name } = item.known.person;
  const save = () => {
    const { text, channel } = { text: line.trim(), channel: "other" as const };
    if (text === "") return setRefused(true);
    closeOpen();
    leaveLine(item.key);
    const values = { name };
    void act({ type: "touchpoint.add", id: crypto.randomUUID(), person: { id }, at: today, channel, text }, { key: "today.logged", values });
  };
  return (
    <LineBox lineKey={item.key} onSave={save}>
      <TextInput
        className={styles.text}
        size="xs"
        aria-label={t("today.touchpointWith", { name })}
        placeholder={t("today.touchpointExample")}
        value={line}
        maxLength={LINE_LIMIT}
        error={refused && t("refusal.touchpointEmpty")}
        onChange={(event) => {
          setLine(event.currentTarget.value);
          setRefused(false);
        }}
      />
      <Button type="submit" size="xs">
        {t("today.save")}
      </Button>
    </LineBox>
  );
}
