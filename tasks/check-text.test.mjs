// The check of the words turns red for a text that is missing or unused, and for words outside of the catalogue.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textFaults } from "./text-uses.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "perennial-text-"));
  write("shared/text/catalogue.ts", 'import { board } from "./en/board.ts";\nexport const en = { board, application: { move: "Move" } };\n');
  write(
    "shared/text/en/board.ts",
    'export const board = { title: "Board", cards_one: "{{count}} card", cards_other: "{{count}} cards", stage: { applied: "Applied", offered: "Offered" } };\n',
  );
  write(
    "renderer/board.tsx",
    `export const Board = ({ t, stage, wide }: Props) => (
      <main title={t("board.title")} className={wide ? "wide board" : "board"}>
        {t("board.cards", { count: 2 })} · {t(\`board.stage.\${stage}\`)}
        {say({ key: "application.move" })}
      </main>
    );\n`,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const faults = async () => (await textFaults(root)).faults;

test("a catalogue that is used whole is green", async () => {
  expect(await textFaults(root)).toEqual({ names: 5, files: 2, faults: [] });
});

test.each([
  ["a call", 't("board.subtitle")'],
  ["a choice", 't(wide ? "board.title" : "board.subtitle")'],
  ["a template", `t(\`board.place.\${stage}\`)`],
  ["a template of any surface", `t(\`\${stage}.title\`)`],
])("%s of a text that is not there turns it red", async (_, code) => {
  write("renderer/a.ts", `export const a = (t, stage, wide) => ${code};\n`);
  expect(await faults()).toEqual([expect.stringMatching(/^renderer\/a\.ts:1 uses .* not in the catalogue$/)]);
});

test("a text that nothing uses turns it red; a command or a test of the same name is no use", async () => {
  write(
    "renderer/board.tsx",
    `export const a = (t) => [t("board.title"), t("board.cards", { count: 1 }), t("board.stage.applied"), t("board.stage.offered")];\n`,
  );
  write("renderer/a.ts", 'export const a = { type: "application.move" };\nexport const b = z.literal("application.move");\n');
  write("renderer/a.test.ts", 't("application.move");\n');
  expect(await faults()).toEqual(["nothing uses application.move"]);
});

test.each([
  ["text of an element", "<p>Hello</p>"],
  ["text in another alphabet", "<p>Привет</p>"],
  ["a string in an element", '<p>{"Hello"}</p>'],
  ["a choice of strings", '<p>{wide ? "Hello" : null}</p>'],
  ["a template", "<>{`Hello $" + "{name}`}</>"],
  ["a label", '<button aria-label="Hello" />'],
  ["a label in braces", '<button aria-label={wide ? "Hello" : undefined} />'],
  ["a placeholder", '<input placeholder="Hello" />'],
  ["a title", '(document.title = "Hello")'],
])("%s outside of the catalogue turns it red", async (_, code) => {
  write("renderer/a.tsx", `export const a = ${code};\n`);
  expect(await faults()).toEqual([expect.stringMatching(/^renderer\/a\.tsx:1 says "(Hello|Привет)" itself/)]);
});

test("what nobody reads may stand in the page", async () => {
  write("renderer/a.tsx", 'export const a = <a className="card" href="#/board" data-kind="row" key="row">· {count} → {1}</a>;\n');
  expect(await faults()).toEqual([]);
});

test("a voice that is not Perennial's turns it red", async () => {
  write("shared/text/en/board.ts", 'export const board = { title: "Saving failed!", cards: "Cards", stage: { applied: "Applied", offered: "Offered" } };\n');
  expect(await faults()).toEqual([expect.stringMatching(/^board\.title does not speak/)]);
});
