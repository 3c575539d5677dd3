// What the name of a file says about it, in a few languages and spellings.
import { expect, test } from "vitest";
import { kindByName } from "./kind-by-name.ts";

test.each([
  ["Resume.pdf", "resume"],
  ["MyRésumé2026.docx", "resume"],
  ["CV_Okafor_2026-03.pdf", "resume"],
  ["cv2.pdf", "resume"],
  ["Lebenslauf Ines Okafor.pdf", "resume"],
  ["curriculum-vitae.odt", "resume"],
  ["Resume and cover letter.pdf", "resume"],
  ["Cover Letter Halm.docx", "letter"],
  ["CoverLetter.pdf", "letter"],
  ["Lettre de motivation.pdf", "letter"],
  ["Bewerbungsanschreiben.pdf", "letter"],
  ["Motivationsschreiben_Halm.pdf", "letter"],
  ["Offer letter.pdf", "offer"],
  ["Arbeitsvertrag (unterschrieben).pdf", "offer"],
  ["Your application.eml", "mail"],
  ["CV.msg", "mail"],
  ["Letter of recommendation.pdf", "other"],
  ["Discovery coverage.pdf", "other"],
  ["portfolio.png", "other"],
  ["سيرة ذاتية.pdf", "other"],
  [".pdf", "other"],
  ["", "other"],
])("%s is of the kind %s", (name, kind) => {
  expect(kindByName(name)).toBe(kind);
});
