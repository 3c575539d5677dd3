// The channel of a touchpoint is guessed from the words people use.
import { expect, test } from "vitest";
import { channelOf } from "./touchpoint-line.ts";

test.each([
  ["coffee with the designer, she asked about my portfolio", "met"],
  ["Lunch at her studio", "met"],
  ["met Tom on the stairs", "met"],
  ["bumped into her", "met"],
  ["coffee, she wants me to email her the sketches", "met"],
  ["Called about the new kiln", "call"],
  ["phone, 10 minutes", "call"],
  ["portfolio review call", "call"],
  ["meeting on Zoom", "video"],
  ["talked on Teams with the owner", "video"],
  ["Microsoft Teams, half an hour", "video"],
  ["asked about the teams they have", "other"],
  ["e-mailed the slides", "email"],
  ["mail from Ilse", "email"],
  ["LinkedIn: she liked the post", "message"],
  ["texted her", "message"],
  ["text to say thanks", "message"],
  ["DM about the opening", "message"],
  ["a few lines over Signal", "message"],
  ["the signal was good", "other"],
  ["café with Ida", "met"],
  ["at the café", "met"],
  ["écall", "other"],
  ["wrote a letter to the owner", "letter"],
  ["met at the trade fair", "event"],
  ["her talk at the meetup", "event"],
  ["sent her the text for the catalogue", "other"],
  ["asked about my cover letter", "other"],
  ["recalled an old idea", "other"],
  ["", "other"],
] as const)("%j: %s", (line, expected) => {
  expect(channelOf(line)).toBe(expected);
});
