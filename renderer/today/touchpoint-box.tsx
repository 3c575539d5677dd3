// Logs in one line that the person was in touch with somebody, which is what settles it.
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { channelOf } from "#shared/formats/touchpoint-line.ts";
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
  const channel = channelOf(line);
  const save = () => {
    if (line.trim() === "") return setRefused(true);
    closeOpen();
    leaveLine(item.key);
    const touchpoint = { id: crypto.randomUUID(), at: today, channel, text: line };
    void act({ type: "touchpoint.add", person: { id }, ...touchpoint }, { key: "people.touchpoint.added", values: { name } });
  };
  return (
    <LineBox lineKey={item.key} onSave={save}>
      <TextInput
        className={styles.text}
        classNames={{ input: styles.input }}
        size="xs"
        aria-label={t("today.touchpointWith", { name })}
        placeholder={refused ? undefined : t("people.touchpoint.example")}
        value={line}
        maxLength={LINE_LIMIT}
        error={refused && t("refusal.touchpointEmpty")}
        onChange={(event) => {
          setLine(event.currentTarget.value);
          setRefused(false);
        }}
      />
      {channel !== "other" && <span className={styles.label}>{t(`people.channel.${channel}`)}</span>}
      <Button type="submit" size="compact-md" className={styles.button}>
        {t("today.save")}
      </Button>
    </LineBox>
  );
}
