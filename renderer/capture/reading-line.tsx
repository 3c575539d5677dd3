// What the preview says of the page itself: that it is being read, from where it was, that it is over, or why it could not be read.
import { IconCalendarOff, IconFiles, IconWorldDownload } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { hostOf, linkOf } from "#shared/formats/link-text.ts";
import { say } from "#shared/text/say.ts";
import { useLanded } from "../document/capturing.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, nearDate } from "../ui/dates.ts";
import type { Posting } from "./posting-state.ts";
import styles from "./reading-line.module.css";

interface ReadingLineParts {
  readonly posting: Posting;
  /** The posting was added without its page. */
  readonly onSettled: () => void;
}

export function ReadingLine({ posting, onSettled }: ReadingLineParts) {
  return (
    <div className={styles.told} data-read={posting.reading.state === "read" || posting.reading.state === "refused" || undefined}>
      <HowFar posting={posting} onSettled={onSettled} />
      <Closed posting={posting} />
      <Others posting={posting} />
    </div>
  );
}

function HowFar({ posting, onSettled }: ReadingLineParts) {
  const { t } = useTranslation();
  const { reading, captured } = posting;
  if (reading.state === "reading") {
    return (
      <div className={styles.line} role="status">
        <span className={styles.waiting} aria-hidden />
        <p>{reading.name === undefined ? t("capture.readingText") : t("capture.reading", { name: reading.name })}</p>
        <button type="button" className={buttons.small} data-quiet="" onClick={posting.stop}>
          {t("capture.stop")}
        </button>
      </div>
    );
  }
  if (reading.state === "refused") return <NotRead posting={posting} why={say(reading.why)} onSettled={onSettled} />;
  if (reading.state === "unread") return <ReadPage posting={posting} said={t("capture.unread")} />;
  const isEmpty = !captured.company && !captured.role && !captured.text;
  const isUntold = posting.told.company === undefined && posting.told.role === undefined;
  const readText = isUntold ? t("capture.readUntold") : t("capture.readText");
  const said = isEmpty ? t("capture.nothingFound") : reading.name === undefined ? readText : t("capture.read", { name: reading.name });
  // What was read may have been words about a page, or its title alone.
  if (posting.url === undefined || isEmpty) return <ReadPage posting={posting} said={said} always />;
  return (
    <p className={styles.line} role="status">
      {said}
    </p>
  );
}

/** Offers to fetch the page of the link, which nothing does by itself. */
function ReadPage({ posting, said, always = false }: { readonly posting: Posting; readonly said: string; readonly always?: boolean }) {
  const { t } = useTranslation();
  const url = linkOf(posting.draft.link);
  const isRead = url === undefined || url === posting.url;
  if (isRead && !always) return null;
  return (
    <div className={styles.line}>
      <p role="status">{said}</p>
      {!isRead && (
        <button type="button" className={buttons.small} title={url} onClick={() => posting.read({ kind: "address", url })}>
          <IconWorldDownload size={16} stroke={1.5} aria-hidden />
          {t("capture.readPage")}
        </button>
      )}
    </div>
  );
}

/** One sentence, and the two ways on: what is typed below stays as it is. */
function NotRead({ posting, why, onSettled }: { readonly posting: Posting; readonly why: string; readonly onSettled: () => void }) {
  const { t } = useTranslation();
  const { reading, application, draft } = posting;
  const link = linkOf(draft.link);
  const linkAlone = () => {
    if (link === undefined) return;
    onSettled();
    void addLinkAlone(posting, link);
  };
  return (
    <div className={styles.line} data-needed="">
      <p role="alert">{why}</p>
      {reading.state === "refused" && reading.source.kind === "address" && (
        <button type="button" className={buttons.small} onClick={() => posting.read(reading.source)}>
          {t("capture.again")}
        </button>
      )}
      {!application && link !== undefined && draft.company.trim() === "" && draft.role.trim() === "" && (
        <button type="button" className={buttons.small} onClick={linkAlone}>
          {t("capture.linkAlone")}
        </button>
      )}
    </div>
  );
}

/** As quick add does: a link alone is named by its host. */
async function addLinkAlone({ made, stage, onAdded }: Posting, link: string): Promise<void> {
  const company = hostOf(link);
  const adding = act({ type: "application.add", id: made, stage, fields: { company, role: "", link } }, { key: "board.added", values: { name: company } });
  useLanded.setState({ id: made }, true);
  const outcome = await adding;
  if (outcome.kind !== "refused") onAdded();
}

function Closed({ posting: { draft } }: { readonly posting: Posting }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  if (!/^\d{4}-\d\d-\d\d$/.test(draft.closes) || draft.closes >= today) return null;
  return (
    <Remark icon={<IconCalendarOff size={16} stroke={1.5} aria-hidden />} full={fullDate(draft.closes)}>
      {t("capture.closed", { day: nearDate(draft.closes, today) })}
    </Remark>
  );
}

function Others({ posting: { captured } }: { readonly posting: Posting }) {
  const { t } = useTranslation();
  const { others = 0 } = captured;
  if (others === 0) return null;
  return <Remark icon={<IconFiles size={16} stroke={1.5} aria-hidden />}>{t("capture.others", { count: others })}</Remark>;
}

function Remark({ icon, full, children }: { readonly icon: ReactNode; readonly full?: string; readonly children: ReactNode }) {
  return (
    <p className={styles.remark} title={full}>
      {icon}
      {children}
    </p>
  );
}
