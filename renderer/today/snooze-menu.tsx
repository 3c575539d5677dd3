// The menu that puts a line off: a day, a week, a month by the keys 1 to 3, a day of choice by 4.

import { Menu } from "@mantine/core";
import { IconAlarmSnooze } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Item } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, shortDate } from "../ui/dates.ts";
import { shownKey } from "../ui/keys.ts";
import menu from "../ui/snooze-menu.module.css";
import { dayAfter, SPANS, snooze } from "./item-actions.ts";
import styles from "./line-buttons.module.css";
import { focusLine } from "./line-focus.ts";
import { closeOpen, openAt, useToday } from "./today-state.ts";

/** The button at a line, and its menu while that is open. */
export function SnoozeMenu({ item, text }: { readonly item: Item; readonly text: string }) {
  const { t } = useTranslation();
  const isOpen = useToday(({ open }) => open?.what === "snooze" && open.key === item.key);
  const button = (
    <button
      type="button"
      className={`${buttons.sign} ${styles.icon}`}
      data-size="28"
      aria-label={t("today.snoozeNamed", { text })}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      title={t("today.withKey", { what: t("today.snooze"), key: shownKey("s") })}
      onClick={() => openAt(item.key, "snooze")}
    >
      <IconAlarmSnooze size={18} stroke={1.5} aria-hidden="true" />
    </button>
  );
  if (!isOpen) return button;
  const close = () => {
    closeOpen();
    focusLine(item.key);
  };
  return (
    <Menu
      opened
      withInitialFocusPlaceholder={false}
      onClose={close}
      closeOnItemClick={false}
      position="bottom-end"
      offset={4}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>{button}</Menu.Target>
      <Choices item={item} text={text} />
    </Menu>
  );
}

function Choices({ item, text }: { readonly item: Item; readonly text: string }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const choices = SPANS.map((span) => {
    const day = dayAfter(item, span);
    return { name: t(`today.span.${span}`), day, run: () => snooze(item, day) };
  });
  const all = [...choices, { name: t("today.span.date"), day: undefined, run: () => openAt(item.key, "day") }];
  // Heard from the first moment, when the menu has no focus yet, and before the menu hears it, which would look for a choice that begins with the digit.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const choice = all[Number(event.key) - 1];
      if (!choice || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      choice.run();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  });
  return (
    <Menu.Dropdown className={`${menu.menu} ${styles.menu}`} aria-label={t("today.snoozeNamed", { text })} aria-labelledby={undefined}>
      {all.map(({ name, day, run }, index) => (
        <Menu.Item key={name} rightSection={<kbd>{index + 1}</kbd>} onClick={run}>
          <span className={menu.choice}>
            {name}
            {day !== undefined && <span title={fullDate(day)}>{shortDate(day, today)}</span>}
          </span>
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  );
}
