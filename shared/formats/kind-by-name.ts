// What kind of document a file most likely is, by its name alone: a first choice that is shown and can be changed.
import type { AttachmentKind } from "#shared/model/attachment-kind.ts";

/** Letters kept as files by mail programs. */
const MAIL_ENDING = /\.(eml|emlx|msg|mbox)$/i;

/** In the order they are asked: an offer letter is an offer, and a resume with a cover letter in one file is a resume. */
const RULES: readonly { readonly kind: AttachmentKind; readonly words: readonly string[]; readonly parts: readonly string[] }[] = [
  // What somebody else wrote about the person is none of the others.
  { kind: "other", words: ["reference", "references", "zeugnis", "referenz"], parts: ["recommendation", "arbeitszeugnis", "empfehlung"] },
  { kind: "offer", words: ["offer", "offre", "oferta", "offerta", "angebot", "aanbod", "contract", "contrat", "zusage"], parts: ["vertrag", "joboffer"] },
  { kind: "resume", words: ["cv", "vita", "vitae", "resume", "werdegang"], parts: ["resume", "curriculum", "lebenslauf", "hojadevida"] },
  {
    kind: "letter",
    words: ["letter", "cover", "lettre", "carta", "lettera"],
    parts: ["coverletter", "anschreiben", "bewerbungsschreiben", "motivation", "motivatie", "motivacion", "motivazione"],
  },
];

/** The kind of a file called `name`; `other` where its name does not say. */
export function kindByName(name: string): AttachmentKind {
  if (MAIL_ENDING.test(name)) return "mail";
  const words = wordsOf(name);
  const joined = words.join("");
  return RULES.find((rule) => rule.words.some((word) => words.includes(word)) || rule.parts.some((part) => joined.includes(part)))?.kind ?? "other";
}

/** `MyRésumé_2026.pdf` as `my`, `resume`: without its ending, accents and figures. */
function wordsOf(name: string): string[] {
  return name
    .replace(/\.[^.]*$/, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}
