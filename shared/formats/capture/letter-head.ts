// The lines by which mail programs head a letter that is copied, answered or passed on: `From: … Sent: … To: … Subject: …`, in many languages.
import { foldWords } from "../table/fold-text.ts";

/** What such a line tells; `other` is known and not needed. */
type Label = "from" | "sent" | "to" | "subject" | "other";

/** As they stand before a colon, folded. */
const LABELS: Readonly<Record<Label, string>> = {
  from: "from|von|absender|de|expediteur|remitente|remetente|da|mittente|van|afzender|fran|avsandare|od|nadawca|odosielatel|odesilatel|fra|lahettaja|发件人|寄件者|寄件人|差出人|送信者|보낸 사람",
  sent: "sent|date|date sent|sent on|gesendet|gesendet am|datum|envoye|envoye le|enviado|enviado el|enviada|enviada em|enviado em|data|fecha|inviato|inviato il|verzonden|skickat|wyslano|odoslane|odeslano|sendt|dato|lahetetty|paivays|发送时间|发件时间|日期|傳送時間|送信日時|日時|보낸 날짜",
  to: "to|an|empfanger|a|para|destinataire|destinataires|destinatario|aan|till|do|komu|til|vastaanottaja|收件人|收件者|宛先|받는 사람",
  subject: "subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|amne|temat|predmet|emne|aihe|主题|主旨|標題|件名|제목",
  other:
    "cc|bcc|kopie|copie|copia|kopia|kopi|kopio|cci|cco|ccn|dw|udw|抄送|副本|密件抄送|참조|reply to|antwort an|repondre a|responder a|rispondi a|antwoord aan|svara till|importance|priority|wichtigkeit|prioritat|priorite|prioridad|attachments|attachment|anlagen|anhange|pieces jointes|archivos adjuntos|datos adjuntos|anexos|allegati|bijlagen|bilagor|zalaczniki|prilohy|附件|添付ファイル|mailed by|signed by",
};
const LABEL_OF: ReadonlyMap<string, Label> = new Map(
  Object.entries(LABELS).flatMap(([label, words]) => words.split("|").map((word) => [word, label as Label] as const)),
);
/** What stands over a letter that is passed on. */
const PASSED_ON = new Set(
  (
    "forwarded message|begin forwarded message|forwarded email|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message transfere|debut du message reexpedie|message reexpedie|" +
    "mensaje reenviado|inicio del mensaje reenviado|mensagem encaminhada|mensagem reencaminhada|inicio da mensagem reencaminhada|messaggio inoltrato|inizio messaggio inoltrato|" +
    "doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat meddelande|vidarebefordrat mejl|wiadomosc przekazana dalej|przekazana wiadomosc|preposlana sprava|preposlana zprava|" +
    "videresendt melding|videresendt besked|valitetty viesti|转发的邮件|已转发邮件|轉寄的郵件|転送されたメッセージ|전달된 메시지"
  ).split("|"),
);
/** What stands over the letter that is answered: only at the top does it head one. */
const ANSWERED = new Set(
  "original message|ursprungliche nachricht|message d origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|ursprungligt meddelande|wiadomosc oryginalna|oryginalna wiadomosc|povodna sprava|puvodni zprava|original besked|原始邮件|邮件原件|元のメッセージ".split(
    "|",
  ),
);

/** How many lines a head may have, and in how many a letter that is passed on may begin. */
const HEAD_LINES = 24;
const LOOKED_AT = 200;
/** No name of a line is longer, with the signs that make it bold; no value is read further. */
const NAME_LIMIT = 60;
const VALUE_LIMIT = 2_000;
const RULE = /^[\s_=–—-]{5,}$/u;

/** A letter's head, and what stands around it. */
export interface LetterHead {
  readonly from: string;
  readonly subject: string;
  /** As it is written; "" where no line says when. */
  readonly sent: string;
  /** What stands over the letter that was passed on; "" where nothing does. */
  readonly above: string;
  readonly body: string;
}

/** The head of a text that is a letter, and its words; undefined where it has none. */
export function letterHead(text: string): LetterHead | undefined {
  const lines = text.replace(/^\ufeff/u, "").split(/\r\n?|\n/u);
  const top = lines.findIndex((line) => line.trim() !== "");
  if (top < 0) return undefined;
  const isHeaded = RULE.test(lines[top] ?? "") || isWord(lines[top], ANSWERED) || isWord(lines[top], PASSED_ON);
  const at = isHeaded ? nextWords(lines, top + 1) : top;
  const there = headAt(lines, at);
  if (there) return { ...there, above: "" };
  const passedOn = lines.slice(0, LOOKED_AT).findIndex((line) => isWord(line, PASSED_ON));
  const below = passedOn < 0 ? undefined : headAt(lines, nextWords(lines, passedOn + 1));
  return below && { ...below, above: lines.slice(0, passedOn).join("\n").trim() };
}

/** The lines that are labelled one below the other, and what comes after them; undefined where they do not tell who wrote, and what or when. */
function headAt(lines: readonly string[], at: number): Omit<LetterHead, "above"> | undefined {
  const isQuoted = lines[at]?.trimStart().startsWith(">") ?? false;
  const plain = isQuoted ? lines.slice(at).map((line) => line.replace(/^\s*> ?/u, "")) : lines.slice(at);
  const told = new Map<Label, string>();
  let last: Label | undefined;
  let end = 0;
  for (; end < Math.min(plain.length, HEAD_LINES); end += 1) {
    const line = plain[end] ?? "";
    const [label, value] = labelled(line);
    if (label === undefined) {
      // A long list of people goes on in the next line, and some programs put what is told under its name.
      const goesOn = last !== undefined && line.trim() !== "" && (told.get(last) === "" || ((last === "to" || last === "other") && line.includes("@")));
      const isGap = line.trim() === "" && (last === undefined || labelled(plain[end + 1] ?? "")[0] !== undefined);
      if (!goesOn && !isGap) break;
      if (goesOn && last !== undefined) told.set(last, `${told.get(last)} ${line.trim()}`.trim().slice(0, VALUE_LIMIT));
    } else if (label === "other" || !told.has(label)) {
      told.set(label, value);
      last = label;
    } else break;
  }
  const { from = "", sent = "", subject = "" } = Object.fromEntries(told);
  const isTold = told.has("subject") || (told.has("sent") && told.has("to") && from.includes("@"));
  if (from === "" || told.size < 3 || !isTold) return undefined;
  return { from, sent, subject, body: plain.slice(end).join("\n").trim() };
}

function labelled(line: string): readonly [Label | undefined, string] {
  const colon = line.slice(0, NAME_LIMIT).search(/[:：]/u);
  if (colon < 0) return [undefined, ""];
  const value = line.slice(colon + 1, VALUE_LIMIT).replace(/^[\s*_]+/u, "");
  return [LABEL_OF.get(foldWords(line.slice(0, colon))), value.replace(/[\s*_]{1,20}$/u, "")];
}

function isWord(line: string | undefined, words: ReadonlySet<string>): boolean {
  return line !== undefined && line.length < 100 && words.has(foldWords(line));
}

function nextWords(lines: readonly string[], from: number): number {
  const next = lines.findIndex((line, at) => at >= from && line.trim() !== "");
  return next < 0 ? lines.length : next;
}
