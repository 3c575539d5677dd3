// When a next step is due, in words, and whether the person was told; a press on it brings the field to change it.
import { IconAlertCircle } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { writtenWhen } from "#shared/formats/written-when.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { isOverdue } from "#shared/queries/next-step.ts";
import { useDocument } from "../../document/document-store.ts";
import { keepDraft, useDraft } from "../../document/drafts.ts";
import { act } from "../../document/session.ts";
import { fullDate, nearTime } from "../dates.ts";
import { canBeEdited } from "../in-place/use-field.ts";
import { WhenField } from "../when/when-field.tsx";
import { readTyped } from "../when/when-reader.ts";
import { recordOf } from "./step-record.ts";
import styles from "./steps.module.css";

/** Enter saves and so does leaving the field; Escape lets go of what was typed. What cannot be saved stays. */
export function StepDue({ reminder, readOnly }: { reminder: Reminder; readOnly: boolean }) {
  const { t } = useTranslation();
  const { id, due } = reminder;
  const record = recordOf(reminder);
  const draftName = `step due ${id}`;
  const saved = writtenWhen(due);
  const draft = useDraft(record, draftName);
  const [open, setOpen] = useState(false);
  const [insist, setInsist] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // Whether the focus is to come back to the words, as after a key.
  const close = (withFocus: boolean) => {
    setInsist(false);
    setOpen(false);
    if (withFocus) requestAnimationFrame(() => button.current?.focus());
  };
  const save = async (withFocus: boolean) => {
    if (draft === undefined || draft.trim() === saved) {
      keepDraft(record, draftName, undefined);
      return close(withFocus);
    }
    const when = await readTyped(draft);
    if (when.due === undefined) return setInsist(true);
    keepDraft(record, draftName, undefined);
    close(withFocus);
    if (!canBeEdited(record)) return;
    const outcome = await act({ type: "reminder.edit", id, due: when.due }, { key: "steps.changed" });
    if (outcome.kind === "refused") keepDraft(record, draftName, draft);
  };
  if (readOnly || (!open && draft === undefined)) {
    return <DueWords reminder={reminder} readOnly={readOnly} button={button} onPress={() => setOpen(true)} />;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the roles; this hears their keys and the focus leaving them all.
    <div
      className={styles.dueField}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) void save(false);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== "Escape" && event.key !== "Enter")) return;
        // Enter on the button turns to the calendar.
        if (event.key === "Enter" && event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        if (event.key === "Enter") return void save(true);
        keepDraft(record, draftName, undefined);
        close(true);
      }}
    >
      <WhenField
        label={t("steps.due")}
        text={draft ?? saved}
        saved={saved}
        insist={insist}
        focused={open}
        onText={(typed) => {
          setInsist(false);
          if (typed !== (draft ?? saved)) keepDraft(record, draftName, typed);
        }}
      />
    </div>
  );
}

interface DueWordsParts {
  readonly reminder: Reminder;
  readonly readOnly: boolean;
  readonly button: React.Ref<HTMLButtonElement>;
  readonly onPress: () => void;
}

function DueWords({ reminder: { id, due, done }, readOnly, button, onPress }: DueWordsParts) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const arrival = useDocument(({ document }) => document.arrivals.get(id));
  const late = done === undefined && isOverdue(due, today);
  const when = nearTime(due, today);
  const words = late ? t("steps.overdue", { when }) : when;
  const told = done === undefined && arrival?.due === due ? arrival.at : undefined;
  return (
    <span className={styles.due}>
      <button
        type="button"
        ref={button}
        className={styles.when}
        data-late={late || undefined}
        disabled={readOnly}
        title={fullDate(due)}
        aria-label={t("steps.change", { when: words })}
        onClick={onPress}
      >
        {late && <IconAlertCircle size={13} stroke={1.75} aria-hidden />}
        {words}
      </button>
      {told !== undefined && (
        <span className={styles.told} title={fullDate(told)}>
          {t("steps.told", { when: nearTime(told, today) })}
        </span>
      )}
    </span>
  );
}
