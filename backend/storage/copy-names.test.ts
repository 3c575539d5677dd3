// Every shape of name that a copy of the file is known by, and those that are none.
import { describe, expect, test } from "vitest";
import { copyOrigin } from "./copy-names.ts";
import { CURRENT, conflictName, PREVIOUS, SCHEMA_FILE, temporaryName } from "./file-names.ts";

describe("the name of a copy tells who left it", () => {
  test.each([
    ["perennial (Anna's conflicted copy 2026-01-01).json", "dropbox"],
    ["perennial (Annas in Konflikt stehende Kopie 2026-01-01).json", "dropbox"],
    ["perennial (Copie en conflit de Anna 2026-01-01).json", "dropbox"],
    ["perennial (Copia en conflicto de Anna 2026-01-01 1).json", "dropbox"],
    ["perennial (アンナの競合コピー 2026-01-01).json", "dropbox"],
    ["perennial (conflicted copy of Anna).json", "dropbox"],
    ["perennial.sync-conflict-20260101-120000-ABCDEFG.json", "syncthing"],
    ["perennial.sync-conflict-20260101-120000.json", "syncthing"],
    ["perennial (conflicted copy 2026-01-01 120000).json", "nextcloud"],
    ["perennial (conflicted copy anna 2026-01-01 120000).json", "nextcloud"],
    ["perennial_conflict-20260101-120000.json", "nextcloud"],
    ["perennial_conflict-anna-20260101-120000.json", "nextcloud"],
    ["perennial-LAPTOP.json", "onedrive"],
    ["perennial-LAPTOP-2.json", "onedrive"],
    ["perennial-Anna’s MacBook Pro.json", "onedrive"],
    ["perennial 2.json", "icloud"],
    ["perennial (1).json", "other"],
    ["perennial(1).json", "other"],
    [conflictName(new Date("2026-01-01T12:00:00.000Z")), "perennial"],
  ] as const)("%s", (name, from) => {
    expect(copyOrigin(name)).toBe(from);
  });

  test.each([
    CURRENT,
    PREVIOUS,
    SCHEMA_FILE,
    temporaryName(CURRENT),
    "perennial.json.txt",
    "perennial.txt",
    "perennials (1).json",
    "notes (conflicted copy 2026-01-01 120000).json",
    "../perennial (1).json",
    "perennial (1)/x.json",
    "perennial\\ (1).json",
    "perennial (a\u0000b 2026-01-01).json",
    `perennial-${"x".repeat(300)}.json`,
    "",
  ])("%j is none", (name) => {
    expect(copyOrigin(name)).toBeUndefined();
  });
});
