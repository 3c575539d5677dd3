// The sign at a line that saves what it tells of for the person's calendar.
import { IconCalendarDown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { exportCalendar, type ForCalendar } from "../document/export-calendar.ts";
import buttons from "./buttons.module.css";

interface CalendarButtonParts {
  /** What its file holds. */
  readonly wanted: ForCalendar;
  /** What it does, to be heard: with the name of what the line tells of. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly size?: "28";
}

/** Reading is enough for it, so it is there in a folder that cannot be written too. */
export function CalendarButton({ wanted, label, className = "", size }: CalendarButtonParts) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={`${buttons.sign} ${className}`}
      data-size={size}
      aria-label={label}
      title={t("ics.save")}
      onClick={() => void exportCalendar(wanted)}
    >
      <IconCalendarDown size={14} stroke={1.5} aria-hidden />
    </button>
  );
}
