// The bookmarklet, to be dragged to a browser's bookmarks or copied into one.
import { Button } from "@mantine/core";
import { IconBookmark } from "@tabler/icons-react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { bookmarkletFor } from "#shared/formats/bookmarklet.ts";
import { hasOwnWindow } from "../document/connection.ts";
import { sayHappened, sayNeeded } from "../document/message-store.ts";
import styles from "./bookmarklet-row.module.css";
import { Row } from "./row.tsx";

/** The row of the settings. */
export function BookmarkletRow() {
  const { t } = useTranslation();
  const address = bookmarkletFor(hasOwnWindow() ? { kind: "desktop" } : { kind: "browser", origin: location.origin });
  const copy = () => void copied(address);
  const press = (event: MouseEvent) => {
    // Here is no posting to be taken: whoever presses it wants to have it.
    event.preventDefault();
    copy();
  };
  return (
    <Row
      name={t("bookmarklet.name")}
      says={
        <>
          {t("bookmarklet.says")} {hasOwnWindow() ? t("bookmarklet.saysDesktop") : t("bookmarklet.saysBrowser", { host: location.host })}
        </>
      }
    >
      <div className={styles.line}>
        {/* biome-ignore lint/a11y/useValidAnchor: it has to be a link to be dragged to the bookmarks. React lets no address through that is a program. */}
        <a className={styles.mark} ref={(link) => link?.setAttribute("href", address)} href="#/settings" draggable onClick={press}>
          <IconBookmark size={16} stroke={1.6} aria-hidden />
          {t("bookmarklet.link")}
        </a>
        <Button variant="default" size="compact-md" onClick={copy}>
          {t("bookmarklet.copy")}
        </Button>
      </div>
    </Row>
  );
}

async function copied(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    sayHappened({ key: "bookmarklet.copied" });
  } catch {
    sayNeeded({ key: "bookmarklet.notCopied" });
  }
}
