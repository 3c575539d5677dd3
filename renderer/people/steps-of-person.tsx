// What comes next with a person: reminders with a line of text, beside the cadence.
import { useTranslation } from "react-i18next";
import { Section } from "../ui/sheet.tsx";
import { NextSteps, useStepsOf } from "../ui/steps/next-steps.tsx";

/** The section; without a step where none can be added, there is nothing to show. */
export function StepsOfPerson({ person, readOnly }: { person: string; readOnly: boolean }) {
  const { t } = useTranslation();
  const of = { person };
  const { open, done } = useStepsOf(of);
  if (readOnly && open.length + done.length === 0) return null;
  return (
    <Section title={t("steps.heading")}>
      <NextSteps of={of} readOnly={readOnly} />
    </Section>
  );
}
