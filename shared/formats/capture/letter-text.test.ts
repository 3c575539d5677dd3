// Letters that come as text: known by the lines over them, in the languages of mail programs, and told from postings.
import { describe, expect, it, test } from "vitest";
import { sentWhen } from "./letter-sent.ts";
import { isLetterSource } from "./letter-source.ts";
import { isLetterText, readLetterText } from "./letter-text.ts";

const local = (day: string, time: string) => new Date(`${day}T${time}:00`).toISOString();
const BODY = "Dear Ada,\n\nwe would like to invite you to an interview.\n\nInes";

/** The same letter, as programs of twelve languages head a copy of it. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  Outlook: ["From: Ines Okafor <ines@halm.example>", "Sent: Tuesday, November 17, 2026 9:12 AM", "To: Ada <ada@letters.example>", "Subject: Your visit"],
  "Apple Mail": ["From: Ines Okafor <ines@halm.example>", "Subject: Your visit", "Date: 17 November 2026 at 09:12:00", "To: Ada <ada@letters.example>"],
  German: ["Von: Ines Okafor <ines@halm.example>", "Gesendet: Dienstag, 17. November 2026 09:12", "An: Ada", "Cc: Bo <bo@halm.example>", "Betreff: Your visit"],
  French: ["De : Ines Okafor <ines@halm.example>", "Envoyé : mardi 17 novembre 2026 09:12", "À : Ada", "Objet : Your visit"],
  Spanish: ["De: Ines Okafor <ines@halm.example>", "Enviado: martes, 17 de noviembre de 2026 9:12", "Para: Ada", "Asunto: Your visit"],
  Portuguese: ["De: Ines Okafor <ines@halm.example>", "Enviado: terça-feira, 17 de novembro de 2026 09:12", "Para: Ada", "Assunto: Your visit"],
  Italian: ["Da: Ines Okafor <ines@halm.example>", "Inviato: martedì 17 novembre 2026 09:12", "A: Ada", "Oggetto: Your visit"],
  Dutch: ["Van: Ines Okafor <ines@halm.example>", "Verzonden: dinsdag 17 november 2026 09:12", "Aan: Ada", "Onderwerp: Your visit"],
  Swedish: ["Från: Ines Okafor <ines@halm.example>", "Skickat: den 17 november 2026 09:12", "Till: Ada", "Ämne: Your visit"],
  Polish: ["Od: Ines Okafor <ines@halm.example>", "Wysłano: wtorek, 17 listopada 2026 09:12", "Do: Ada", "Temat: Your visit"],
  Slovak: ["Od: Ines Okafor <ines@halm.example>", "Odoslané: utorok 17. novembra 2026 9:12", "Komu: Ada", "Predmet: Your visit"],
  Chinese: ["发件人: Ines Okafor <ines@halm.example>", "发送时间: 2026年11月17日 9:12", "收件人: Ada", "主题: Your visit"],
  Japanese: ["差出人: Ines Okafor <ines@halm.example>", "送信日時: 2026年11月17日(火) 9:12", "宛先: Ada", "件名: Your visit"],
  "bold labels": ["*From:* Ines Okafor <ines@halm.example>", "*Sent:* 2026-11-17 09:12", "*To:* Ada", "*Subject:* Your visit"],
  "names above what they tell": ["From:", "Ines Okafor <ines@halm.example>", "Sent:", "17.11.2026 09:12", "To:", "Ada", "Subject:", "Your visit"],
};

const LETTER = {
  from: { name: "Ines Okafor", address: "ines@halm.example" },
  subject: "Your visit",
  sentAt: local("2026-11-17", "09:12"),
  text: BODY,
  attachments: [],
  leftOut: 0,
  suggests: { stage: "interviewed", sentence: expect.stringContaining("invite you") },
};

describe("a letter that was copied is read by the lines over it", () => {
  test.each(Object.entries(HEADS))("%s", (_, head) => {
    const text = `${head.join("\n")}\n\n${BODY}`;
    expect(isLetterText(text)).toBe(true);
    expect(readLetterText(text)).toEqual(LETTER);
  });

  it("also below a line that says that it was passed on, with what was written above it", () => {
    const passedOn = ["---------- Forwarded message ---------", ...(HEADS["Apple Mail"] ?? []), "", BODY].join("\r\n");
    expect(isLetterText(passedOn)).toBe(true);
    expect(readLetterText(passedOn)).toEqual(LETTER);
    expect(readLetterText(`What do you think?\n\n${passedOn}`).text).toBe(`What do you think?\n\n${BODY}`);
  });

  it("with every line quoted", () => {
    const quoted = [...(HEADS["Apple Mail"] ?? []), "", ...BODY.split("\n")].map((line) => `> ${line}`).join("\n");
    expect(readLetterText(`Begin forwarded message:\n\n${quoted}`)).toEqual(LETTER);
  });

  it("keeps a day that can be read two ways as it is written", () => {
    const letter = readLetterText("From: ines@halm.example\nSent: 11/12/2026\nTo: Ada\nSubject: Hello\n\nHello.");
    expect(letter).toMatchObject({ from: { name: "", address: "ines@halm.example" }, text: "11/12/2026\n\nHello." });
    expect(letter).not.toHaveProperty("sentAt");
  });

  it("with a sender who has a name alone, and a list of people over two lines", () => {
    const text = "From: Okafor, Ines\nSent: 2026-11-17\nTo: Ada <ada@letters.example>;\n Bo <bo@letters.example>\nSubject:\n\nHello.";
    expect(readLetterText(text)).toMatchObject({ from: { name: "Okafor, Ines", address: "" }, sentAt: "2026-11-17", subject: "", text: "Hello." });
  });
});

describe("what is no letter", () => {
  test.each([
    ["a posting", "Caster\nCompany: Halm Pottery\nLocation: Leipzig\nClosing date: 1 May 2031\n\nWe cast bronzes."],
    ["a posting with a few of the words", "Date: 1 May 2031\nFrom: 40,000\nTo: 50,000 EUR\n\nWe cast bronzes."],
    ["an answer that quotes a letter below", "Dear Ines,\n\nthank you.\n\nFrom: Ines <ines@halm.example>\nSent: 2026-11-17\nTo: Ada\nSubject: Hello\n\nHello."],
    ["a line", "Halm Pottery - Caster"],
    ["nothing", " \n "],
    ["lines made to be slow", [" ", "*", "_ ", "a*"].flatMap((sign) => Array(20).fill(sign.repeat(20_000 / sign.length))).join("\n")],
  ])("%s", (_, text) => {
    expect(isLetterText(text)).toBe(false);
  });

  it("is read as its words where the person says that it is one", () => {
    expect(readLetterText("Unfortunately, we have decided to move forward with other candidates.\n\nInes")).toEqual({
      subject: "",
      text: "Unfortunately, we have decided to move forward with other candidates.\n\nInes",
      attachments: [],
      leftOut: 0,
      suggests: { stage: "rejected", sentence: "Unfortunately, we have decided to move forward with other candidates." },
    });
  });
});

test("the source of a letter is known by the lines that machines write", () => {
  const head = ["Received: from a by b; Mon, 03 Feb 2025", "From: Ines <ines@halm.example>", "Subject: Hello", "Date: Mon, 03 Feb 2025 09:12:00 +0000"];
  expect(isLetterSource([...head, "", "Hello."].join("\r\n"))).toBe(true);
  expect(isLetterSource(["From ines@halm.example Mon Feb  3 09:12:00 2025", ...head, "", "Hello."].join("\n"))).toBe(true);
  expect(isLetterSource([...head.slice(1), "", "Content-Type: text/plain"].join("\n"))).toBe(false);
  expect(isLetterSource("Received: 12\nAnswered: 3\n")).toBe(false);
});

test.each([
  ["Mon, 03 Feb 2025 09:12:00 +0100", "2025-02-03T08:12:00.000Z"],
  ["Mon, 3 Feb 2025 09:12:00 GMT", "2025-02-03T09:12:00.000Z"],
  ["2025-02-03T09:12:00Z", "2025-02-03T09:12:00.000Z"],
  ["3 February 2025 at 09:12:30 GMT+1", "2025-02-03T08:12:30.000Z"],
  ["Mon, Feb 3, 2025 at 9:12 PM", local("2025-02-03", "21:12")],
  ["Monday, 3 February 2025 12:05 am", local("2025-02-03", "00:05")],
  ["Montag, 3. Februar 2025 um 09:12 Uhr", local("2025-02-03", "09:12")],
  ["lundi 3 février 2025 à 09:12", local("2025-02-03", "09:12")],
  ["le 3 février 2025 à 9h12", local("2025-02-03", "09:12")],
  ["den 3 februari 2025 kl. 09.12", local("2025-02-03", "09:12")],
  ["poniedziałek, 3 lutego 2025 09:12", local("2025-02-03", "09:12")],
  ["2025年2月3日 下午 9:12", local("2025-02-03", "21:12")],
  ["23/02/2025 09:12", local("2025-02-23", "09:12")],
  ["3 February 2025", "2025-02-03"],
  ["03/02/2025 09:12", undefined],
  ["yesterday", undefined],
  ["31 February 2025 09:12", undefined],
])("%s was sent %s", (text, when) => {
  expect(sentWhen(text)).toBe(when);
});
