// Who stands in a cell of a table: names as people write them down, with a title, an address or a number beside them.
import { linkOf } from "../link-text.ts";

/** Somebody as a cell tells of them. */
export interface Named {
  readonly name: string;
  readonly title?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly link?: string;
}

const NAME_LIMIT = 80;
const CELL_LIMIT = 400;
const EMAIL = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+\.[\p{L}]{2,}/u;
const PHONE = /(?<![\p{L}\d])[+(]{0,2}\d[\d\s().–/-]{6,20}\d(?![\p{L}\d])/u;
const ADDRESS = /https?:\/\/\S+|\b(?:www\.)?linkedin\.com\/\S+/iu;
const BETWEEN = /\s*(?:[\n;；、|]|\s\/\s|\s&\s|\s(?:and|und|et|y|e|en|och|oraz|a)\s(?=\p{Lu}))\s*/u;
const TITLE =
  /recruit|talent|sourc|manager|director|head\b|lead\b|engineer|developer|founder|owner|chief|\bc[etfo]o\b|\bhr\b|\brh\b|people|partner|officer|consultant|assistant|coordinator|specialist|president|\bvp\b|leiter|personal|chef|responsable|directeur|gerente|diretor|responsabile|rekryter|rekruter|kierownik|personalist|riaditel|招聘|经理|総務|人事|部長|課長/iu;
/** What stands where a name should be and is none. */
const NOBODY =
  /^(?:yes|no|y|n|true|false|ja|nein|oui|non|si|sí|não|sim|tak|nie|áno|none|nobody|unknown|n\/?a|tbd|todo|email|e-?mail|mail|phone|call|linkedin|indeed|glassdoor|xing|website|online|portal|referral|referred|cold|direct|recruiter|hr|hiring manager|agency|\?+|x|✓|✔|是|否|无|無|なし)$/iu;
const LETTER = /\p{L}/u;
const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\s・]{2,20}(?:さん|様|先生|女士|经理|老师)?$/u;

/** The people that a cell names; none where it holds no name, or more than names. */
export function peopleIn(cell: string): readonly Named[] {
  if (cell.length > CELL_LIMIT) return [];
  const people: Named[] = [];
  for (const part of partsOf(cell)) {
    const named = namedIn(part);
    if (!named) return [];
    people.push(named);
  }
  return people;
}

/** An e-mail address in a text. */
export function emailIn(text: string): string | undefined {
  return EMAIL.exec(text.replace(/^mailto:/iu, ""))?.[0];
}

/** A telephone number in a text that holds little else. */
export function phoneIn(text: string): string | undefined {
  const phone = PHONE.exec(text)?.[0].trim();
  const digits = phone?.replace(/\D/gu, "").length ?? 0;
  return phone && digits >= 7 && digits <= 15 && phone.length > text.length / 2 ? phone : undefined;
}

/** The parts of a cell that each name one person; what stands behind a comma is a part of its own where it is a whole name. */
function partsOf(cell: string): string[] {
  const parts: string[] = [];
  for (const part of cell.split(BETWEEN)) {
    if (part === undefined || part.trim() === "") continue;
    const pieces = part.split(/\s*[,，]\s*/u).filter(Boolean);
    const [first = "", ...others] = pieces;
    if (isFullName(first) && others.length > 0 && others.every(isFullName)) parts.push(...pieces);
    else parts.push(part);
  }
  return parts;
}

function isFullName(text: string): boolean {
  return /^\S+(?:\s+\S+){1,3}$/u.test(text) && !TITLE.test(text) && LETTER.test(text) && !/\d/u.test(text);
}

function namedIn(part: string): Named | undefined {
  const email = emailIn(part);
  const address = ADDRESS.exec(part)?.[0];
  const link = address && linkOf(address.startsWith("http") ? address : `https://${address}`);
  let rest = part.replace(ADDRESS, " ");
  if (email) rest = rest.replace(/mailto:/iu, "").replace(email, " ");
  const phone = PHONE.exec(rest)?.[0].trim();
  if (phone) rest = rest.replace(phone, " ");
  // Brackets that held nothing else.
  rest = rest.replace(/[([（]\s*[)\]）]/gu, " ");
  const bracketed = /[([（]([^)\]）]{2,60})[)\]）]/u.exec(rest);
  if (bracketed) rest = rest.replace(bracketed[0], " ");
  const [name = "", ...behind] = rest
    .split(/\s*[,，]\s*|\s+[-–—:]\s+|[<>]+/u)
    .map((piece) => piece.replace(/^[\s:;.,–—-]+|[\s:;,–—-]+$/gu, "").replace(/\s+/gu, " "))
    .filter(Boolean);
  // "Merrow, Dana" is one name; a title is one by its words.
  const title = [...behind, bracketed?.[1]].find((piece) => piece !== undefined && TITLE.test(piece));
  const others = behind.filter((piece) => piece !== title);
  const whole = others.length === 1 && !name.includes(" ") && !(others[0] as string).includes(" ") ? `${others[0]} ${name}` : name;
  if (others.length > 0 && whole === name) return undefined;
  if (!isName(whole)) return undefined;
  return { name: whole, ...(title ? { title } : {}), ...(email ? { email } : {}), ...(phone ? { phone } : {}), ...(link ? { link } : {}) };
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > NAME_LIMIT || !LETTER.test(text) || NOBODY.test(text) || /[\d@!?=/\\]/u.test(text)) return false;
  if (EAST_ASIAN.test(text)) return true;
  const words = text.split(" ");
  return words.length <= 5 && /^\p{Lu}|^\p{Lo}/u.test(words[0] as string) === !/^(?:van|von|de|da|di|der|el|la|le|al|bin|ten)$/iu.test(words[0] as string);
}
