// Asks what should stand when the file was changed by somebody else while Perennial was open.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { settle } from "../document/session.ts";
import { goTo } from "../ui/route.ts";
import styles from "./recovery.module.css";

/** An alert over the page as long as the two states stand beside each other; draws nothing otherwise. */
export function ConflictBanner() {
  const { t } = useTranslation();
  const saving = useDocument((state) => state.saving);
  const [settling, setSettling] = useState<"ours" | "theirs">();
  if (saving.state !== "conflict") return null;
  const choose = async (keep: "ours" | "theirs") => {
    setSettling(keep);
    await settle(keep).finally(() => setSettling(undefined));
  };
  return (
    <div role="alert" aria-label={t("recovery.conflict.name")} className={styles.banner}>
      <p>{say(saving.why)}</p>
      <div className={styles.ways}>
        <div className={styles.way}>
          <Button size="compact-md" disabled={settling !== undefined} onClick={() => goTo({ place: "merge", id: "perennial.json" })}>
            {t("recovery.conflict.merge")}
          </Button>
          <span className={styles.says}>{t("recovery.conflict.mergeSays")}</span>
        </div>
        <div className={styles.way}>
          <Button variant="default" size="compact-md" disabled={settling === "theirs"} loading={settling === "ours"} onClick={() => void choose("ours")}>
            {t("recovery.conflict.keepOurs")}
          </Button>
          <span className={styles.says}>{t("recovery.conflict.keepOursSays")}</span>
        </div>
        <div className={styles.way}>
          <Button variant="default" size="compact-md" disabled={settling === "ours"} loading={settling === "theirs"} onClick={() => void choose("theirs")}>
            {t("recovery.conflict.takeTheirs")}
          </Button>
          <span className={styles.says}>{t("recovery.conflict.takeTheirsSays", { copy: saving.copy })}</span>
        </div>
      </div>
    </div>
  );
}
