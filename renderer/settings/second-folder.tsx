// The folder of the person's choice that gets a copy of each backup: chosen in a window of the system, or typed where there is none.
import { Button, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SecondFolder } from "#shared/contract/backups.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { ShownPath } from "../ui/copied-path.tsx";
import styles from "./backups.module.css";
import { chooseSecondFolder } from "./backups-store.ts";
import { Row } from "./row.tsx";

interface SecondFolderParts {
  readonly second: SecondFolder | undefined;
  readonly hasSystemWindows: boolean;
  readonly canChange: boolean;
}

/** Where it is and what troubles it, or a way to choose one. */
export function SecondFolderRow({ second, hasSystemWindows, canChange }: SecondFolderParts) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<Said>();
  const [busy, setBusy] = useState(false);
  const choose = async (path: string | null | undefined) => {
    setBusy(true);
    const refusal = await chooseSecondFolder(path).finally(() => setBusy(false));
    setRefused(refusal?.why);
    if (!refusal) setTyped("");
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== "") void choose(typed.trim());
  };
  return (
    <Row name={t("settings.backups.second")} says={t(second ? "settings.backups.secondIs" : "settings.backups.secondSays")}>
      {second && <ShownPath path={second.folder} />}
      {second?.trouble && (
        <p className={styles.trouble}>
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
          {say(second.trouble)}
        </p>
      )}
      {!second && !hasSystemWindows && (
        <form className={styles.typed} onSubmit={onSubmit}>
          <TextInput
            className={styles.field}
            aria-label={t("settings.backups.secondType")}
            placeholder={t("settings.backups.secondExample")}
            value={typed}
            disabled={!canChange}
            error={refused && say(refused)}
            spellCheck={false}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setRefused(undefined);
            }}
          />
          <Button type="submit" variant="default" disabled={!canChange || typed.trim() === ""} loading={busy}>
            {t("settings.backups.secondUse")}
          </Button>
        </form>
      )}
      <div className={styles.ways}>
        {hasSystemWindows && (
          <Button variant="default" size="compact-md" disabled={!canChange} loading={busy} onClick={() => void choose(undefined)}>
            {t(second ? "settings.backups.secondChange" : "settings.backups.secondChoose")}
          </Button>
        )}
        {second && (
          <Button variant="default" size="compact-md" disabled={!canChange || busy} onClick={() => void choose(null)}>
            {t("settings.backups.secondStop")}
          </Button>
        )}
      </div>
      {refused && (second || hasSystemWindows) && (
        <p className={styles.trouble} role="alert">
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
          {say(refused)}
        </p>
      )}
    </Row>
  );
}
