// A day and, where it has one, a time of day: two inputs that make one value.
import { useTranslation } from "react-i18next";
import styles from "../ui/in-place/field.module.css";

/** `due` is a day (`YYYY-MM-DD`) or a wall-clock time (`YYYY-MM-DDTHH:MM`); an unfinished day is empty. */
export function DueFields({ due, onDue }: { due: string; onDue: (due: string) => void }) {
  const { t } = useTranslation();
  const [day = "", time = ""] = due.split("T");
  return (
    <>
      <input
        type="date"
        className={styles.small}
        aria-label={t("application.steps.due")}
        min="1900-01-01"
        max="9999-12-31"
        value={day}
        onChange={(event) => onDue(dueOf(event.currentTarget.value, time))}
      />
      <input
        type="time"
        className={styles.small}
        aria-label={t("application.steps.time")}
        title={t("application.steps.timeOptional")}
        value={time}
        onChange={(event) => onDue(dueOf(day, event.currentTarget.value))}
      />
    </>
  );
}

/** A day and a time put together; the time may be missing. */
function dueOf(day: string, time: string): string {
  return time === "" ? day : `${day}T${time}`;
}
