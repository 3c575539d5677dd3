// A path on this computer, whole, and the same with a button that copies it.
import "./mantine.css";
import { Button } from "@mantine/core";
import { sayHappened, sayNeeded } from "../document/message-store.ts";
import styles from "./copied-path.module.css";
import { t } from "./words.ts";

/** `about` says which one the button copies, where a page shows several. */
export function CopiedPath({ path, about }: { path: string; about?: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(path);
      sayHappened({ key: "settings.folderCopied" });
    } catch {
      sayNeeded({ key: "settings.folderNotCopied" });
    }
  };
  return (
    <div className={styles.line}>
      <ShownPath path={path} />
      <Button variant="default" size="compact-sm" onClick={() => void copy()} {...(about === undefined ? {} : { "aria-label": about })}>
        {t("settings.folderCopy")}
      </Button>
    </div>
  );
}

/** A path that is selected with one press. */
export function ShownPath({ path }: { path: string }) {
  return <code className={styles.path}>{path}</code>;
}
