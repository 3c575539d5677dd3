// Text that was pasted or handed over becomes a posting: only what its own labels say, or its data where it is a page's.
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { HandedPage } from "../handed-page.ts";
import { firstLink, linkOf } from "../link-text.ts";
import { foldWords } from "../table/fold-text.ts";
import { capturePage } from "./capture-page.ts";
import type { Captured, Found } from "./captured.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { postingDay } from "./posting-day.ts";
import { payInWords } from "./posting-pay.ts";
import { webAddress } from "./web-address.ts";

type Label = "company" | "role" | "location" | "salary" | "posted" | "closes";

/** Labels as they stand before a colon at the beginning of a line, folded. */
const LABELS: Readonly<Record<Label, string>> = {
  company:
    "company|company name|employer|organization|organisation|hiring organization|firma|unternehmen|arbeitgeber|entreprise|societe|employeur|empresa|azienda|bedrijf|werkgever|foretag|arbetsgivare|pracodawca|zamestnavatel|spolocnost|公司|公司名称|会社|会社名|企業名",
  role: "role|position|job title|title|job|vacancy|stelle|stellentitel|jobtitel|poste|intitule du poste|puesto|cargo|vaga|posizione|ruolo|functie|functietitel|vacature|tjanst|befattning|stanowisko|pozicia|职位|职位名称|岗位|職種|ポジション",
  location:
    "location|job location|work location|place of work|standort|arbeitsort|dienstort|einsatzort|lieu|lieu de travail|localisation|ubicacion|lugar|lugar de trabajo|localizacao|local|sede|sede di lavoro|luogo di lavoro|locatie|standplaats|arbetsort|plats|lokalizacja|miejsce pracy|miesto vykonu prace|工作地点|地点|勤務地",
  salary:
    "salary|pay|salary range|pay range|compensation|base salary|gehalt|jahresgehalt|salaire|remuneration|salario|sueldo|remuneracao|stipendio|retribuzione|ral|salaris|lon|wynagrodzenie|plat|mzda|薪资|月薪|年薪|给与|年収|月給",
  posted:
    "posted|posted on|date posted|published|publication date|veroffentlicht|online seit|publie le|date de publication|publicado|data pubblicazione|geplaatst|publicerad|发布日期|掲載日",
  closes:
    "closes|closing date|deadline|application deadline|apply by|apply before|bewerbungsfrist|bewerbungsschluss|date limite|date limite de candidature|fecha limite|prazo|scadenza|sluitingsdatum|sista ansokningsdag|termin skladania|截止日期|応募締切|締切",
};
const LABEL_OF: ReadonlyMap<string, Label> = new Map(
  Object.entries(LABELS).flatMap(([label, words]) => words.split("|").map((word) => [word, label as Label] as const)),
);
/** Labels stand at the top or the end of a posting, each on a line of its own; further down in a long text they are words. */
const LINE_COUNT = 200;
const LABELLED = /^[\s*_-]*([^:：\n]{2,40}?)[\s*_]*[:：][\s*_]*(\S.*)$/u;

/** What a text says by its own labels (`Company: …`), its first link, and itself; what stands twice and differently is left blank. */
export function captureText(text: string): Captured {
  if (isPage(text)) return capturePage(text);
  const whole = cleanText(text);
  const link = firstLink(whole.slice(0, 20_000));
  const url = webAddress(link && linkOf(link));
  return { ...labelled(whole), ...(whole !== "" ? { text: inText(whole) } : {}), ...(url ? { url } : {}) };
}

/** Reads what was handed over; the title counts as a weak guess where the text does not say more. */
export function captureHanded({ url, title, text = "" }: HandedPage): Captured {
  const address = webAddress(url);
  const named = `<title>${escaped(title ?? "")}</title>`;
  if (isJson(text)) return capturePage(`${named}<script type="application/ld+json">${text.replace(/<(?=\/?script|!--)/giu, "\\u003c")}</script>`, { url });
  if (isPage(text)) return capturePage(text.includes("<title") ? text : named + text, { url });
  const { text: whole, ...told } = captureText(text);
  return { ...capturePage(named), ...told, ...(whole ? { text: whole } : {}), ...(address ? { url: address } : {}) };
}

function labelled(whole: string): Captured {
  const said = new Map<Label, Set<string>>();
  for (const line of whole.split("\n", LINE_COUNT)) {
    const [, name = "", value = ""] = line.length > LINE_LIMIT + 50 ? [] : (LABELLED.exec(line) ?? []);
    const label = LABEL_OF.get(foldWords(name));
    const told = label && cleanLine(value.replace(/[*_]+$/u, ""));
    if (label && told) said.set(label, (said.get(label) ?? new Set()).add(told));
  }
  const only = (label: Label) => {
    const values = said.get(label);
    return values?.size === 1 ? [...values][0] : undefined;
  };
  const [salary, posted, closes] = [only("salary"), only("posted"), only("closes")];
  return defined({
    company: inText(only("company")),
    role: inText(only("role")),
    location: inText(only("location")),
    salary: inText(salary === undefined ? undefined : payInWords(salary)),
    posted: inText(posted === undefined ? undefined : postingDay(posted)),
    closes: inText(closes === undefined ? undefined : postingDay(closes)),
  });
}

function inText<Value>(value: Value): Found<Exclude<Value, undefined>> | undefined;
function inText<Value>(value: Value | undefined): Found<Value> | undefined {
  return value === undefined ? undefined : { value, in: "text" };
}

function defined(fields: { readonly [Name in keyof Captured]: Captured[Name] | undefined }): Captured {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Captured;
}

function isPage(text: string): boolean {
  return /^\s*(?:<!doctype html|<html\b|<head\b|<body\b)|<script[^>]{0,200}application\/ld\+json/iu.test(text.slice(0, 2_000_000));
}

function isJson(text: string): boolean {
  return /^\s*[[{]/u.test(text) && /"@type"/u.test(text);
}

function escaped(title: string): string {
  return title.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
}
