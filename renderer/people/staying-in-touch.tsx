// When it is time to be in touch with somebody, how warm it is and why, how often it should be, and a rest from it.
import { Button, Menu } from "@mantine/core";
import { IconAlertTriangle, IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KnownPerson } from "#shared/queries/people.ts";
import { coolsOn } from "#shared/queries/warmth.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { fullDate, nearDate } from "../ui/dates.ts";
import { Section } from "../ui/sheet.tsx";
import { WhenField } from "../ui/when/when-field.tsx";
import { readTyped } from "../ui/when/when-reader.ts";
import { CadenceField } from "./cadence-field.tsx";
import { nextTold, SNOOZES, snooze, snoozeEnd } from "./next-touch.ts";
import styles from "./person-page.module.css";
import { WarmthMark } from "./warmth-mark.tsx";
import { warmthTold } from "./warmth-told.ts";

interface StayingParts {
  readonly known: KnownPerson;
  readonly readOnly: boolean;
}

/** The section. */
export function StayingInTouch({ known, readOnly }: StayingParts) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const { person, touches, lastTouch, nextTouch, warmth } = known;
  const next = nextTold(known, today);
  const cools = coolsOn(touches, lastTouch, today);
  return (
    <Section title={t("people.inTouch")}>
      <p className={styles.warmth}>
        <WarmthMark warmth={warmth} />
        <span title={lastTouch && fullDate(lastTouch)}>{warmthTold(known, today)}</span>
      </p>
      {cools !== undefined && (warmth === "warm" || warmth === "cooling") && (
        <p className={styles.quiet} title={fullDate(cools)}>
          {t(`people.turns.${warmth}`, { date: nearDate(cools, today) })}
        </p>
      )}
      <div className={styles.next}>
        <p data-overdue={next?.overdue || undefined} title={next && fullDate(next.at)}>
          {next?.overdue && <IconAlertTriangle size={14} stroke={1.5} aria-hidden="true" />}
          {next ? say(next.said) : t("people.noDue")}
        </p>
        {nextTouch !== undefined && !readOnly && <Snooze known={known} today={today} />}
      </div>
      <Rest known={known} readOnly={readOnly} today={today} />
      <CadenceField person={person} readOnly={readOnly} />
    </Section>
  );
}

/** That somebody rests, and the way to end it. */
function Rest({ known: { person }, readOnly, today }: StayingParts & { today: string }) {
  const { t } = useTranslation();
  const { id, name, snoozedUntil } = person;
  if (snoozedUntil === undefined || snoozedUntil <= today) return null;
  return (
    <div className={styles.next}>
      <p className={styles.quiet} title={fullDate(snoozedUntil)}>
        {t("people.snoozedUntil", { date: nearDate(snoozedUntil, today) })}
      </p>
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => void act({ type: "person.snooze", id, until: null }, { key: "people.snoozeEnded", values: { name } })}
        >
          {t("people.snoozeEnd")}
        </Button>
      )}
    </div>
  );
}

/** A rest of a week, a month or three, or until a day that is chosen. */
function Snooze({ known, today }: { known: KnownPerson; today: string }) {
  const { t } = useTranslation();
  const [day, setDay] = useState<string>();
  const [refused, setRefused] = useState(false);
  const [insist, setInsist] = useState(false);
  if (day !== undefined) {
    const set = async () => {
      const { due } = await readTyped(day, true);
      if (due === undefined) return setInsist(true);
      if (due === today) return setRefused(true);
      setDay(undefined);
      snooze(known, due);
    };
    return (
      <form
        className={styles.snoozeDay}
        onSubmit={(event) => {
          event.preventDefault();
          void set();
        }}
        onKeyDown={(event) => event.key === "Escape" && setDay(undefined)}
      >
        <WhenField
          label={t("people.snoozeDay")}
          text={day}
          dayOnly
          insist={insist}
          error={refused ? say({ key: "refusal.snoozeInPast" }) : undefined}
          focused
          onText={(typed) => {
            if (typed === day) return;
            setRefused(false);
            setInsist(false);
            setDay(typed);
          }}
        />
        <Button type="submit" size="xs" variant="default">
          {t("people.snoozeSet")}
        </Button>
      </form>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="compact-sm" rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}>
          {t("people.snooze")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SNOOZES.map((length) => (
          <Menu.Item key={length} onClick={() => snooze(known, snoozeEnd(known, length, today))}>
            {t(`people.snoozeFor.${length}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => setDay("")}>{t("people.snoozeFor.date")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
