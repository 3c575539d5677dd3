// Today: what is overdue, due now and due this week, debriefs left for later, and applications gone quiet.
import { Button } from "@mantine/core";
import { IconCalendarDown } from "@tabler/icons-react";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { agendaOf, type Item } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import { exportCalendar } from "../document/export-calendar.ts";
import { fullDate } from "../ui/dates.ts";
import { shownKey } from "../ui/keys.ts";
import { Section, Sheet } from "../ui/sheet.tsx";
import { shownCount } from "../ui/shown-count.ts";
import { FoldingList } from "./folding-list.tsx";
import { FreeDay } from "./free-day.tsx";
import type { TaskPart } from "./item-words.ts";
import { laterText } from "./later-text.ts";
import { QuietPart } from "./quiet-part.tsx";
import styles from "./today.module.css";
import { useTodayKeys } from "./today-keys.ts";
import { forget } from "./today-state.ts";

/** How many lines each part shows before the rest is unfolded: today stays in sight, however much is overdue. */
const MOST = { overdue: 12, today: 40, week: 20, debriefs: 8 } as const;

/** The page at `#/today`. */
export function TodayPage() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const { overdue, today: due, week, debriefs, quiet, later } = useMemo(() => agendaOf(document, today), [document, today]);
  const tasks = overdue.length + due.length + week.length;
  const items = useMemo(() => [...overdue, ...due, ...week, ...debriefs, ...quiet], [overdue, due, week, debriefs, quiet]);
  useTodayKeys(items);
  useEffect(() => forget, []);
  return (
    <Sheet title={t("places.today")} intro={fullDate(today)} tools={tasks + later > 0 ? <ForCalendar /> : undefined}>
      {items.length === 0 ? (
        <FreeDay later={later} />
      ) : (
        <>
          {tasks === 0 && (
            <p className={styles.free}>
              {t("today.nothingDue")} {later > 0 && laterText(later)}
            </p>
          )}
          <Part name={t("today.overdue")} items={overdue} most={MOST.overdue} part="overdue" />
          <Part name={t("today.today")} items={due} most={MOST.today} part="today" />
          <Part name={t("today.week")} items={week} most={MOST.week} part="week" />
          {tasks > 0 && later > 0 && <p className={styles.later}>{laterText(later)}</p>}
          <Part name={t("today.debriefs")} items={debriefs} most={MOST.debriefs} />
          <QuietPart items={quiet} />
          {writable && <p className={styles.keys}>{t("today.keys", { done: shownKey("d"), snooze: shownKey("s") })}</p>}
        </>
      )}
    </Sheet>
  );
}

/** Everything ahead, not only what this page has room for. */
function ForCalendar() {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconCalendarDown size={16} stroke={1.5} aria-hidden />}
      onClick={() => void exportCalendar({ what: "ahead" })}
    >
      {t("ics.save")}
    </Button>
  );
}

function Part({ name, items, most, part }: { name: string; items: readonly Item[]; most: number; part?: TaskPart }) {
  if (items.length === 0) return null;
  return (
    <Section title={name} count={shownCount(items.length)}>
      <FoldingList name={name} items={items} most={most} {...(part ? { part } : {})} />
    </Section>
  );
}
