// The salary: a range, its currency and what it is paid for, in one row that is saved as one.

import { type FocusEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { readSalary as readTypedSalary } from "#shared/formats/table/salary-text.ts";
import type { Application } from "#shared/model/application.ts";
import { PERIODS } from "#shared/model/period.ts";
import { act } from "../document/session.ts";
import { CompletedInput } from "../ui/completed-input.tsx";
import look from "../ui/in-place/field.module.css";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { useField } from "../ui/in-place/use-field.ts";
import { useKnownValues } from "../ui/known-values.ts";
import picker from "../ui/picker.module.css";
import styles from "./details.module.css";
import { useEdited } from "./edit-context.ts";
import { amountOf, readSalary, type SalaryText, salaryText } from "./salary-text.ts";

const currencyOf = ({ salary }: Application) => [salary?.currency];

export function SalaryField() {
  const { t, i18n } = useTranslation();
  const { application, readOnly } = useEdited();
  const known = useKnownValues(currencyOf);
  const id = useId();
  const format = (amount: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(amount);
  const field = useField({
    record: application.id,
    name: "salary",
    value: JSON.stringify(salaryText(application.salary, format)),
    check: (text) => {
      const read = readSalary(JSON.parse(text));
      return "problem" in read ? read.problem : undefined;
    },
    save: async (text) => {
      const read = readSalary(JSON.parse(text));
      if ("problem" in read) return { kind: "refused", why: read.problem };
      return act({ type: "application.edit", id: application.id, fields: { salary: read.salary } }, { key: "application.changed.salary" });
    },
  });
  const shown: SalaryText = JSON.parse(field.text);
  const change = (part: Partial<SalaryText>) => field.change(JSON.stringify({ ...shown, ...part }));
  // "50-60k EUR" typed into the first field is taken apart when it is left.
  const spread = () => {
    if (shown.min.trim() === "" || amountOf(shown.min) !== undefined) return;
    const typed = readTypedSalary(shown.min, i18n.language);
    if (typed) change({ ...shown, ...Object.fromEntries(Object.entries(salaryText(typed, format)).filter(([, text]) => text !== "")) });
  };
  const onLeave = (event: FocusEvent<HTMLFieldSetElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    spread();
    field.commit();
  };
  const part = {
    readOnly,
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      if (event.key === "Enter") spread();
      onFieldKey(event, field);
    },
    ...errorProps(id, field.error),
  };
  return (
    <fieldset className={look.row} data-labelled onBlur={onLeave}>
      <legend className={styles.legend}>{t("application.salary")}</legend>
      <span className={look.label} aria-hidden>
        {t("application.salary")}
      </span>
      <div className={look.value}>
        <div className={styles.pay}>
          <input
            {...part}
            className={look.input}
            aria-label={t("application.pay.min")}
            placeholder={readOnly ? "" : t("application.pay.from")}
            autoComplete="off"
            value={shown.min}
            onChange={(event) => change({ min: event.currentTarget.value })}
          />
          <span aria-hidden>{t("application.pay.none")}</span>
          <input
            {...part}
            className={look.input}
            aria-label={t("application.pay.max")}
            placeholder={readOnly ? "" : t("application.pay.to")}
            autoComplete="off"
            value={shown.max}
            onChange={(event) => change({ max: event.currentTarget.value })}
          />
          <CompletedInput
            {...part}
            className={look.input}
            aria-label={t("application.pay.currency")}
            placeholder={readOnly ? "" : t("application.pay.example")}
            maxLength={3}
            text={shown.currency}
            known={known}
            onText={(currency) => change({ currency: currency.toUpperCase() })}
            onChoose={(currency) => change({ currency })}
          />
          <select
            className={`${look.input} ${picker.picker}`}
            aria-label={t("application.pay.period")}
            disabled={readOnly}
            value={shown.period}
            onChange={(event) => change({ period: event.currentTarget.value })}
            onKeyDown={part.onKeyDown}
          >
            <option value="">{t("application.pay.none")}</option>
            {PERIODS.map((period) => (
              <option key={period} value={period}>
                {t(`application.pay.${period}`)}
              </option>
            ))}
          </select>
        </div>
        <FieldError id={id} error={field.error} />
      </div>
    </fieldset>
  );
}
