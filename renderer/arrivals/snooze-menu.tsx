// For how long what arrived is put off: what fits its kind, and when that is.
import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { putOffs } from "#shared/commands/arrival-answers.ts";
import type { ArrivedThing } from "#shared/model/arrived.ts";
import { localTime } from "#shared/model/calendar.ts";
import { instantOf } from "#shared/model/zoned-time.ts";
import type { Moment } from "#shared/queries/due.ts";
import { roundOf } from "#shared/queries/still-due.ts";
import { useDocument } from "../document/document-store.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, nearTime } from "../ui/dates.ts";
import menu from "../ui/snooze-menu.module.css";
import { answerSnooze } from "./answer.ts";
import styles from "./arrivals.module.css";

interface SnoozeMenuParts {
  readonly thing: ArrivedThing;
  readonly now: Moment;
  readonly text: string;
}

/** The button and its menu; nothing where it begins too soon to be put off. */
export function SnoozeMenu({ thing, now, text }: SnoozeMenuParts) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const starts = useDocument(({ document }) => startsAt(thing, document));
  const choices = putOffs(thing, now.wall, starts);
  if (choices.length === 0) return null;
  return (
    <Menu position="bottom-end" offset={4} transitionProps={{ duration: 0 }} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={`${buttons.small} ${styles.snooze}`} aria-label={t("arrivals.snoozeNamed", { text })}>
          {t("arrivals.snooze")}
          <IconChevronDown size={14} stroke={1.5} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={`${menu.menu} ${styles.menu}`} aria-label={t("arrivals.snoozeNamed", { text })} aria-labelledby={undefined}>
        {choices.map(({ span, until }) => (
          <Menu.Item key={span} onClick={() => answerSnooze(thing, until)}>
            <span className={menu.choice}>
              {t(`arrivals.span.${span}`)}
              <span title={fullDate(until)}>{nearTime(until, today)}</span>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The wall-clock time here at which a round begins; undefined for what has no beginning. */
function startsAt(thing: ArrivedThing, document: Parameters<typeof roundOf>[1]): string | undefined {
  const round = thing.of === "round" ? roundOf(thing, document) : undefined;
  if (!round) return undefined;
  const instant = round.zone === undefined ? undefined : instantOf(round.at, round.zone);
  return instant === undefined ? round.at : localTime(new Date(instant));
}
