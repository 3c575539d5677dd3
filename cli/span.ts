// The days that `--from` and `--to` name.
import { dateSchema } from "#shared/model/moment.ts";
import type { Span } from "#shared/model/span.ts";
import { type Call, WrongUsage } from "./command.ts";

/** The span as it was asked for; refuses what is no day and what runs backwards. */
export function spanOf({ values }: Call): Span {
  const [from, to] = [dayOf(values.from, "from"), dayOf(values.to, "to")];
  if (from !== undefined && to !== undefined && from > to) throw new WrongUsage({ key: "terminal.wrongUsage.span", values: { from, to } });
  return { from, to };
}

function dayOf(value: unknown, option: "from" | "to"): string | undefined {
  if (value === undefined) return undefined;
  const day = dateSchema.safeParse(value);
  if (day.success) return day.data;
  throw new WrongUsage({ key: "terminal.wrongUsage.day", values: { option, day: String(value) } });
}
