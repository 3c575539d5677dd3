// All hostile files in their order: the same ones for the test and for the program that imports them.
import { proofSize } from "../storage/proof-size.test-source.ts";
import { goodBooks, hostileBooks, mutatedBooks } from "./hostile-books.test-source.ts";
import type { HostileFile } from "./hostile-file.test-source.ts";
import { goodRecords, hostileRecords, mutatedRecords, wrongRecords } from "./hostile-records.test-source.ts";
import { goodTables, hostileTables, mutatedTables } from "./hostile-tables.test-source.ts";
import { hostileZips } from "./hostile-zips.test-source.ts";

/** How many of those that are made by rule. */
const MADE = proofSize({
  short: { wrong: 120, records: 40, tables: 60, books: 60 },
  full: { wrong: 1_000, records: 250, tables: 300, books: 250 },
});

/** Files that mean well: each of them must come in. */
export function goodFiles(): HostileFile[] {
  return [...goodTables(), ...goodRecords(), ...goodBooks()];
}

/** Of those that are made by hand, which many take a second of work: every so manieth. */
const EVERY = proofSize({ short: 4, full: 1 });

/** Files that nobody means well with. */
export function hostileFiles(): HostileFile[] {
  const byHand = [...hostileTables(), ...hostileRecords(), ...hostileBooks(), ...hostileZips()];
  return [
    ...byHand.filter((_, at) => at % EVERY === 0),
    ...wrongRecords(MADE.wrong),
    ...mutatedRecords(MADE.records),
    ...mutatedTables(MADE.tables),
    ...mutatedBooks(MADE.books),
  ];
}
