// What was deleted: how long it still lies there, the way back, and deleting it for good.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { allInBin, daysLeft, type InBin } from "#shared/queries/bin.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { dayCount, fullDate, nearDate } from "../ui/dates.ts";
import { Face } from "../ui/face.tsx";
import { Section } from "../ui/sheet.tsx";
import styles from "./bin.module.css";
import { type Asked, DeleteForGood } from "./delete-for-good.tsx";
import { nameInBin } from "./name-in-bin.ts";
import { PutAwayLine, PutAwayList } from "./put-away-list.tsx";
import { StageIcon } from "./stage-icon.tsx";

/** The bin, the latest first. */
export function BinSection() {
  const { t } = useTranslation();
  const removed = allInBin(useDocument((state) => state.document));
  const writable = useDocument(({ access }) => access.mode === "writable");
  const [asked, setAsked] = useState<Asked>({ open: false, about: [] });
  const ask = (about: readonly InBin[]) => setAsked({ open: true, about });
  const tools = removed.length > 0 && (
    <Button variant="subtle" color="danger" size="compact-sm" disabled={!writable} onClick={() => ask(removed)}>
      {t("bin.empty")}
    </Button>
  );
  return (
    <Section title={t("bin.bin")} count={removed.length || undefined} tools={tools}>
      <p className={styles.intro}>{removed.length === 0 ? t("bin.binEmpty") : t("bin.binIntro")}</p>
      <PutAwayList name={t("bin.bin")}>
        {removed.map((item) => (
          <RemovedLine key={item.record.id} item={item} onDelete={() => ask([item])} />
        ))}
      </PutAwayList>
      <DeleteForGood asked={asked} onDone={() => setAsked(({ about }) => ({ open: false, about }))} />
    </Section>
  );
}

function RemovedLine({ item, onDelete }: { item: InBin; onDelete: () => void }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const { id, removed } = item.record;
  const name = nameInBin(item);
  const days = daysLeft(item.record, today);
  const left = days === 0 ? t("bin.leftToday") : t("bin.left", { days: dayCount(days) });
  const restore = () => act({ type: item.kind === "person" ? "person.restore" : "application.restore", ids: [id] }, { key: "bin.restored", values: { name } });
  return (
    <PutAwayLine
      icon={item.kind === "person" ? <Face name={name} size={24} /> : <StageIcon stage={item.record.stage} />}
      name={name}
      to={{ place: item.kind === "person" ? "people" : "application", id }}
      about={
        <>
          <span title={fullDate(removed.at)}>{t("bin.removed", { date: nearDate(removed.at, today) })}</span>
          {" · "}
          {left}
        </>
      }
      buttons={
        <>
          <Button variant="default" size="compact-sm" disabled={!writable} aria-label={t("bin.restoreNamed", { name })} onClick={() => void restore()}>
            {t("bin.restore")}
          </Button>
          <Button variant="subtle" color="danger" size="compact-sm" disabled={!writable} aria-label={t("bin.deleteNamed", { name })} onClick={onDelete}>
            {t("bin.delete")}
          </Button>
        </>
      }
    />
  );
}
