// Names from anywhere become the last part of a path on every system, and say no other kind than they end in.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endingOf, safeFileName } from "./safe-file-name.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const RTL = "\u202e";
/** What came in, and what is made of it. */
const NAMES: readonly (readonly [string, string])[] = [
  ["Resume.pdf", "Resume.pdf"],
  ["Résumé – Ingrid Falk, 2026 (v2).pdf", "Résumé – Ingrid Falk, 2026 (v2).pdf"],
  ["履歴書.docx", "履歴書.docx"],
  ["Brief 🌱.odt", "Brief 🌱.odt"],
  ["Re\u0301sume\u0301.pdf", "Résumé.pdf"],
  ["", "document"],
  ["   ", "document"],
  [".", "document"],
  ["..", "document"],
  ["...", "document"],
  [". .", "document"],
  ["\u0000", "document"],
  ["\u200b\u2060\ufeff", "document"],
  ["../../etc/passwd", "-..-etc-passwd"],
  ["..\\..\\windows\\system32\\cmd.exe", "-..-windows-system32-cmd.exe"],
  ["/etc/passwd", "-etc-passwd"],
  ["C:\\boot.ini", "C--boot.ini"],
  ["\\\\server\\share\\x.pdf", "--server-share-x.pdf"],
  ["file:///etc/passwd", "file----etc-passwd"],
  [".bashrc", "bashrc"],
  ["..hidden.txt", "hidden.txt"],
  ["resume.exe.", "resume.exe"],
  ["resume.exe. . .", "resume.exe"],
  ["resume.exe   ", "resume.exe"],
  ["resume.pdf.exe", "resume.pdf.exe"],
  [`resume${RTL}fdp.exe`, "resumefdp.exe"],
  ["resume\u2066\u2067fdp\u2069.exe", "resumefdp.exe"],
  ["resume\u061c.exe", "resume.exe"],
  ["resume.p\u200bdf", "resume.pdf"],
  ["resume.exe\u0000.pdf", "resume.exe.pdf"],
  ["resume.exe:zone.pdf", "resume.exe-zone.pdf"],
  ["resume.pdf::$DATA", "resume.pdf--$DATA"],
  ["line\r\nbreak\ttab.txt", "line break tab.txt"],
  ["much   space \u00a0 \u2003 here.txt", "much space here.txt"],
  ["bell\u0007\u001b[31mred.txt", "bell[31mred.txt"],
  ["c1\u0085\u009bcontrols.txt", "c1controls.txt"],
  ["two\u2028lines\u2029.txt", "twolines.txt"],
  ["half \ud83d surrogate.txt", "half surrogate.txt"],
  ["filler\u3164\u115f.txt", "filler.txt"],
  ["CON", "_CON"],
  ["con.txt", "_con.txt"],
  ["PRN .pdf", "_PRN .pdf"],
  ["aux.tar.gz", "_aux.tar.gz"],
  ["NUL.", "_NUL"],
  ["COM1.doc", "_COM1.doc"],
  ["lpt9", "_lpt9"],
  ["COM¹.txt", "_COM¹.txt"],
  ["CONIN$", "_CONIN$"],
  ["console.txt", "console.txt"],
  ["COM10.txt", "COM10.txt"],
  ['<img src=x onerror="alert(1)">.png', "-img src=x onerror=-alert(1)--.png"],
  ["a|b&c;d$(e)`f`.pdf", "a-b&c;d$(e)`f`.pdf"],
  ["what?*.pdf", "what--.pdf"],
  ["__proto__", "__proto__"],
];

describe("a name that is made safe", () => {
  test.for(NAMES)("%j becomes %j", ([name, safe]) => {
    expect(safeFileName(name)).toBe(safe);
    expect(safeFileName(safe)).toBe(safe);
  });

  test("is cut in the middle of no character, and keeps its ending", () => {
    expect(safeFileName(`${"x".repeat(500)}.pdf`)).toBe(`${"x".repeat(116)}.pdf`);
    expect(safeFileName(`${"🌱".repeat(80)}.docx`)).toBe(`${"🌱".repeat(28)}.docx`);
    expect(safeFileName(`a.${"x".repeat(500)}`)).toHaveLength(120);
    expect(safeFileName(`${"x".repeat(119)}. .pdf`)).toMatch(/^x+\.pdf$/);
  });

  test("leads nowhere, is never empty, and is the same when it is made safe again, whatever it was", () => {
    const unit = fc.oneof(
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constantFrom("/", "\\", "..", ".", " ", ":", "con", "nul", "aux", "\u202e", "\u0000", "\ud800", "x".repeat(130)),
    );
    let count = 0;
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
        const safe = safeFileName(parts.join(""));
        count += 1;
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(safe).not.toMatch(/^[. ]|[. ]$/);
        expect(safe.length).toBeGreaterThan(0);
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(120);
        expect(safeFileName(safe)).toBe(safe);
      }),
      { numRuns: 3_000 },
    );
    console.log(`file names: ${NAMES.length} hostile ones by hand, ${count} at random, 0 unsafe`);
  });
});

test("an ending is what stands behind the last dot", () => {
  expect(["a.PDF", "a.tar.gz", "a", ".bashrc", "a.", "a.ｐｄｆ"].map(endingOf)).toEqual(["pdf", "gz", "", "", "", "ｐｄｆ"]);
});
