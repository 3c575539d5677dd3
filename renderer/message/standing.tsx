// What stands over the page as long as it is so: changes that are not on disk yet, a connection that is gone, a folder that is only read.
import { IconAlertTriangle, IconLock } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { exportJson } from "../document/export-document.ts";
import { putAside, useMessages } from "../document/message-store.ts";
import { saveNow } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { timeOfDay } from "../ui/dates.ts";
import { t } from "../ui/words.ts";
import styles from "./standing.module.css";

type State = ReturnType<typeof useDocument.getState>;

const AWAY: Said = { key: "message.away" };

/** What stands now: the trouble that is nearest to a loss, and no other beside it. */
export function standingOf({ phase, saving, access }: State): Said | undefined {
  if (phase.kind === "away") return AWAY;
  if (phase.kind !== "open") return undefined;
  if (saving.state === "unsaved") return saving.why;
  return access.mode === "read-only" ? access.why : undefined;
}

/** One line between the header and the page; gone by itself. It is all in the first view, since it is needed when nothing can be fetched any more. */
export function Standing() {
  const said = useDocument(standingOf);
  const phase = useDocument((state) => state.phase.kind);
  const isQuiet = useDocument(({ saving }) => phase === "open" && saving.state !== "unsaved");
  // Where a refusal says the same once more, it is the one sentence that is told again.
  const again = useMessages(({ messages }) => messages.findLast((message) => message.kind === "needed" && message.said.key === said?.key)?.id);
  useEffect(
    () => () => {
      // It was told here, and is over.
      if (again !== undefined) putAside(again);
    },
    [again],
  );
  if (!said) return null;
  return (
    <div key={again} role="alert" className={styles.standing} data-quiet={isQuiet || undefined} data-again={again !== undefined || undefined}>
      {isQuiet ? <IconLock size={16} stroke={1.5} aria-hidden /> : <IconAlertTriangle size={20} stroke={1.5} aria-hidden />}
      <p>{say(said)}</p>
      <div className={styles.ways}>
        {phase === "open" && !isQuiet && <TryNow />}
        {phase === "away" && <HeldPage />}
        <Way onClick={() => void exportJson()}>{t("message.exportNow")}</Way>
      </div>
    </div>
  );
}

function TryNow() {
  const [trying, setTrying] = useState(false);
  const [triedAt, setTriedAt] = useState<string>();
  const tryNow = async () => {
    setTrying(true);
    // Where the connection goes meanwhile, that is what stands next.
    await saveNow().catch(() => {});
    setTrying(false);
    setTriedAt(new Date().toISOString());
  };
  return (
    <>
      {triedAt !== undefined && !trying && <span className={styles.tried}>{t("message.tried", { time: timeOfDay(triedAt) })}</span>}
      <Way main onClick={() => trying || void tryNow()}>
        {t(trying ? "message.trying" : "message.tryNow")}
      </Way>
    </>
  );
}

/** What was written while the connection is gone is nowhere but in this page, so the browser asks before it closes it. */
function HeldPage() {
  const holds = useDocument(({ pending }) => pending.length > 0);
  useEffect(() => {
    if (!holds) return;
    const hold = (event: Event) => event.preventDefault();
    addEventListener("beforeunload", hold);
    return () => removeEventListener("beforeunload", hold);
  }, [holds]);
  return null;
}

function Way({ main, onClick, children }: { main?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={buttons.small} data-main={main || undefined} onClick={onClick}>
      {children}
    </button>
  );
}
