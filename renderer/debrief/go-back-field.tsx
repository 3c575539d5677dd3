// When to go back: after some months, on a day, or never.
import { useTranslation } from "react-i18next";
import { writtenWhen } from "#shared/formats/written-when.ts";
import { addMonths } from "#shared/model/calendar.ts";
import { fullDate } from "../ui/dates.ts";
import { PillChoice } from "../ui/pill-choice.tsx";
import { WhenField } from "../ui/when/when-field.tsx";
import { readNow } from "../ui/when/when-reader.ts";
import styles from "./debrief.module.css";
import { GO_BACK_MONTHS, type GoBack, goBackProblem } from "./debrief-draft.ts";

interface GoBackFieldParts {
  readonly goBack: GoBack | undefined;
  readonly today: string;
  readonly isBad: boolean;
  readonly readOnly: boolean;
  readonly onGoBack: (goBack: GoBack | undefined) => void;
}

type Choice = `${(typeof GO_BACK_MONTHS)[number]}` | "day" | "never";

export function GoBackField({ goBack, today, isBad, readOnly, onGoBack }: GoBackFieldParts) {
  const { t } = useTranslation();
  const chosen: Choice | undefined = goBack?.kind === "months" ? `${goBack.months}` : goBack?.kind;
  const choices = [
    ...GO_BACK_MONTHS.map((count) => ({ value: `${count}` as const, name: t("debrief.goBackIn", { count }) })),
    { value: "day" as const, name: t("debrief.goBackOn") },
    { value: "never" as const, name: t("debrief.goBackNever") },
  ];
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return onGoBack(undefined);
    if (choice === "never") return onGoBack({ kind: "never" });
    const months = GO_BACK_MONTHS.find((count) => `${count}` === choice);
    if (months !== undefined) return onGoBack({ kind: "months", months, on: addMonths(today, months) });
    onGoBack({ kind: "day", on: goBack !== undefined && goBack.kind !== "never" ? goBack.on : "" });
  };
  return (
    <PillChoice label={t("debrief.goBack")} choices={choices} chosen={chosen} readOnly={readOnly} onChoose={choose}>
      <div className={styles.goBack}>
        {goBack?.kind === "day" ? (
          <WhenField
            label={t("debrief.goBackDay")}
            text={textOf(goBack)}
            dayOnly
            saved={goBack.typed === undefined && goBack.on !== "" ? writtenWhen(goBack.on) : undefined}
            insist={isBad}
            readOnly={readOnly}
            onText={(typed) => {
              const next = { kind: "day", on: dayIn(typed), typed } as const;
              if (next.typed !== textOf(goBack) || next.on !== goBack.on) onGoBack(next);
            }}
          />
        ) : (
          <p className={styles.seen} aria-live="polite">
            {told(goBack, today)}
          </p>
        )}
      </div>
    </PillChoice>
  );

  function told(chosenDay: GoBack | undefined, now: string): string {
    if (chosenDay === undefined) return t("debrief.goBackOpen");
    if (chosenDay.kind === "never") return t("debrief.goBackClosed");
    return goBackProblem(chosenDay, now) ? "" : t("debrief.goBackSeen", { day: fullDate(chosenDay.on) });
  }
}

function textOf({ on, typed }: Extract<GoBack, { kind: "day" }>): string {
  return typed ?? (on === "" ? "" : writtenWhen(on));
}

/** The day that is typed, one that is over too; empty where it is none. */
function dayIn(typed: string): string {
  const when = readNow(typed, true);
  return when?.due ?? (when?.problem === "past" ? when.read : "");
}
