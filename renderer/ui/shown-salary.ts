// A salary as people write it.
import type { Salary } from "#shared/model/salary.ts";
import { i18n } from "#shared/text/say.ts";
import { t } from "./words.ts";

/** A salary in the person's way of writing amounts: `€52,000 – 58,000 a year`, `from 300 a day`. */
export function shownSalary({ min, max, currency, period }: Salary): string {
  const format = new Intl.NumberFormat(i18n.language, {
    ...(currency === undefined ? {} : { style: "currency", currency }),
    trailingZeroDisplay: "stripIfInteger",
  });
  const amount = amountOf(min, max, format);
  return period === undefined ? amount : t("known.salary.by", { amount, period: t(`application.pay.${period}`) });
}

function amountOf(min: number | undefined, max: number | undefined, format: Intl.NumberFormat): string {
  if (min === undefined) return max === undefined ? "" : t("known.salary.upTo", { max: format.format(max) });
  if (max === undefined) return t("known.salary.from", { min: format.format(min) });
  return min === max ? format.format(min) : format.formatRange(min, max);
}
