// Another version of the document beside this one, record by record: what it adds, changes and lacks, and what should stand.
import { Button } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { VersionCopy } from "#shared/contract/copies.ts";
import { say } from "#shared/text/say.ts";
import { lookForCopies, useCopies } from "../document/copies-store.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, nearTime } from "../ui/dates.ts";
import { addressOf, goTo, useRoute } from "../ui/route.ts";
import { Nothing, Sheet } from "../ui/sheet.tsx";
import { Comparing } from "./comparing.tsx";
import styles from "./merge.module.css";
import { FILE_ITSELF, type Reading, useOtherVersion } from "./other-version.ts";

/** The page at `#/merge/NAME`; without a name, of the version changed last. */
export function MergePage() {
  const { t } = useTranslation();
  const { id } = useRoute();
  const copies = useCopies((state) => state.copies);
  const isConflict = useDocument(({ saving }) => saving.state === "conflict");
  const ours = useDocument(({ saving }) => (saving.state === "conflict" ? saving.copy : undefined));
  const offered = copies.filter((copy) => copy.name !== ours);
  const name = id ?? (isConflict ? FILE_ITSELF : offered[0]?.name);
  const reading = useOtherVersion(name);
  useEffect(() => {
    void lookForCopies();
    // What led here is gone with the page it stood on.
    if (document.activeElement === document.body) document.getElementById("page")?.focus({ preventScroll: true });
  }, []);
  return (
    <Sheet title={t("merge.title")} wide intro={reading?.kind === "read" && t(isConflict ? "merge.introConflict" : "merge.intro")}>
      {name !== undefined && <About name={name} copy={copies.find((copy) => copy.name === name)} reading={reading} />}
      <OtherCopies here={name} copies={offered} />
      {reading ? <Body key={name} name={name ?? ""} reading={reading} /> : <Empty>{t("merge.none")}</Empty>}
    </Sheet>
  );
}

function Body({ name, reading }: { name: string; reading: Reading }) {
  const { t } = useTranslation();
  if (reading.kind === "reading") return <p className={styles.quiet}>{t("merge.reading")}</p>;
  if (reading.kind === "refused") return <Empty>{say(reading.why)}</Empty>;
  return <Comparing name={name} version={reading} />;
}

function Empty({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Nothing stage="reconnected">
      <p>{children}</p>
      <Button variant="default" onClick={() => goTo({ place: "board" })}>
        {t("merge.toBoard")}
      </Button>
    </Nothing>
  );
}

/** Which version it is: who left it, when it was saved, what it holds. */
function About({ name, copy, reading }: { name: string; copy: VersionCopy | undefined; reading: Reading | undefined }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const saved = copy ?? (reading?.kind === "read" ? reading : undefined);
  return (
    <p className={styles.about}>
      <strong className={styles.file}>{name}</strong>
      <span>{copy ? t(`merge.from.${copy.from}`) : name === FILE_ITSELF && t("merge.onDisk")}</span>
      {saved && (
        <span title={t("merge.savedFull", { date: fullDate(saved.savedAt), revision: saved.revision })}>
          {t("merge.saved", { date: nearTime(saved.savedAt, today) })}
        </span>
      )}
      {copy && (
        <span>
          {t("comparison.count.applications", { count: copy.applications })}, {t("comparison.count.people", { count: copy.people })}
        </span>
      )}
    </p>
  );
}

function OtherCopies({ here, copies }: { here: string | undefined; copies: readonly VersionCopy[] }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const others = copies.filter(({ name }) => name !== here);
  if (others.length === 0) return null;
  return (
    <nav className={styles.others} aria-label={t("merge.others")}>
      <span>{t("merge.others")}</span>
      {others.map(({ name, savedAt }) => (
        <a key={name} href={addressOf({ place: "merge", id: name })} title={name}>
          {name}, {nearTime(savedAt, today)}
        </a>
      ))}
    </nav>
  );
}
