// Notes in a text file are told from lists of companies and from tables without column names.
import { expect, it } from "vitest";
import { readSheet } from "./csv-sheet.ts";
import { readsLikeNotes } from "./prose.ts";

const isNotes = (text: string) => readsLikeNotes(readSheet(text).rows);

it.each([
  ["sentences", "Tuesday. Went to the fair in Halden, met Ada from Fernhill, who said to write in spring.\n\nI should call Tom again, he knows the owner.\n"],
  ["short sentences", "Met Ada at the fair. She said to write.\nCall Tom about the workshop.\nAsk Quillhaven when they decide.\nFernhill\n"],
  [
    "wrapped lines",
    "Went to the fair in Halden today and talked with some\npeople of Fernhill about the work they do there, mostly\nin stone. They said I should write to them again in\nspring when it opens. I liked it.\n",
  ],
  [
    "points and headings",
    "# Job search\n\n- sent the portfolio to Fernhill on Monday\n- Quillhaven: no answer yet, ask again\n- [ ] letter for Alder\n## Ideas\n",
  ],
  ["German", "Heute auf der Messe mit Ada gesprochen, sie meinte, im Frühjahr wird wieder gesucht.\nQuillhaven hat abgesagt, ohne Grund.\n"],
  ["Chinese", "今天在招聘会上和安达聊了聊,她说春天再联系。\n下周准备作品集。\n"],
])("notes: %s", (_, text) => expect(isNotes(text)).toBe(true));

it.each([
  ["companies", "Fernhill\nQuillhaven\nAlder & Sons, Inc.\nMoss Works\n"],
  ["points of companies", "- Fernhill\n- Quillhaven Books\n* Moss Works\n"],
  ["companies and roles", "Fernhill - Sculptor\nQuillhaven - Binder\nAlder - Joiner for the new workshop in Halden\n"],
  ["a remark among them", "Fernhill – Sculptor (spoke with Ada at the fair, she said to apply in spring)\nQuillhaven – Binder, part time\nAlder – Joiner\n"],
  ["addresses", "https://fernhill.example/jobs/1\nhttps://quill.example/2\n"],
  ["a table", "Fernhill,Sculptor,2031-02-03,Applied\nMoss & Sons Ltd.,Carver,2031-02-04,Rejected after the first interview.\n"],
  [
    "a table of many words",
    "Fernhill Studio,Sculptor in stone and wood,Halden by the sea,on the web page of theirs,no answer\nMoss & Sons,Carver of signs and letters,Lienz,by post with a letter,still waiting for an answer\n",
  ],
  ["nothing", "\n"],
])("no notes: %s", (_, text) => expect(isNotes(text)).toBe(false));
