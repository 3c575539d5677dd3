// A cell of a workbook as a person sees it: days as days, money with its sign, nothing where a formula came to grief.
import type { Cell, CellValue } from "hucre/xlsx";

/** Most characters taken of one cell; Excel holds 32,767. */
const CELL_LIMIT = 100_000;
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/u;
/** Before this year a spreadsheet's day is a time of day alone. */
const FIRST_YEAR = 1901;
const ODS_TIME = /^PT(\d+)H(\d+)M/u;
/** A sign in a number format: `[$€-407]`, `"$"`, or standing free. */
const MONEY = /\[\$([^\]-]{1,4})|"\s*([\p{Sc}A-Z]{1,4}|zł|Kč|kr|元|円)\s*"|(\p{Sc})/u;

/** The text of a cell; dates by their own calendar, never moved by a time zone. */
export function cellWords(value: CellValue | undefined, format?: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberWords(value, format);
  if (value instanceof Date) return dayWords(value);
  if (ERROR.test(value)) return "";
  const time = ODS_TIME.exec(value);
  return time ? `${(time[1] as string).padStart(2, "0")}:${time[2]}` : value.slice(0, CELL_LIMIT);
}

/** The address that a cell leads to, be it by a link or by a formula that makes one. */
export function cellAddress(cell: Cell | undefined): string | undefined {
  const target = cell?.hyperlink?.target ?? /^\s*HYPERLINK\(\s*"([^"]+)"/iu.exec(cell?.formula ?? "")?.[1];
  return target && /^https?:\/\//iu.test(target) ? target : undefined;
}

function numberWords(value: number, format: string | undefined): string {
  if (!Number.isFinite(value)) return "";
  // Fifteen digits are what a spreadsheet keeps; the rest is the noise of its arithmetic.
  const plain = (number: number) => String(Number(number.toPrecision(15)));
  if (!format || format.length > 200) return plain(value);
  if (format.includes("%")) return `${plain(value * 100)}%`;
  const money = MONEY.exec(format);
  const sign = money?.[1] ?? money?.[2] ?? money?.[3];
  return sign ? `${sign.trim()} ${plain(value)}` : plain(value);
}

function dayWords(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const whole = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString();
  const time = whole.slice(11, 16);
  if (date.getUTCFullYear() < FIRST_YEAR) return time;
  return time === "00:00" ? whole.slice(0, 10) : `${whole.slice(0, 10)} ${time}`;
}
