// Zips that nobody should trip over: bombs, lies about sizes, names that lead elsewhere, entries without end.
import { constants, deflateRawSync } from "node:zlib";
import { type MadeEntry, madeZip } from "../whole/made-zip.test-source.ts";
import type { HostileFile } from "./hostile-file.test-source.ts";

export const MEGABYTE = 1024 * 1024;
/** A table that means well. */
export const CSV = "Company,Role,Status\nFernhill,Sculptor,Applied\nMossgate,Model maker,Rejected\n";

const zip = (name: string, entries: () => readonly MadeEntry[], how: Parameters<typeof madeZip>[1] = {}): HostileFile => ({
  name,
  fileName: "export.zip",
  make: () => madeZip(entries(), how),
});

/** Deflated megabytes of one letter, without ever holding them. */
export function deflatedMegabytes(count: number, letter = " "): Buffer {
  // A block that ends on a byte can stand behind itself; the empty last one closes the stream.
  const block = deflateRawSync(Buffer.alloc(16 * MEGABYTE, letter), { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  return Buffer.concat([...Array.from({ length: Math.ceil(count / 16) }, () => block), deflateRawSync(Buffer.alloc(0))]);
}

/** Each kind of zip that somebody could think of. */
export function hostileZips(): HostileFile[] {
  const good: MadeEntry = { name: "Jobs/Job Applications.csv", bytes: Buffer.from(CSV), deflated: true };
  const bomb = (): MadeEntry => ({ name: "Job Applications.csv", packed: deflatedMegabytes(1_024), method: 8, size: 1_024 * MEGABYTE });
  return [
    ...[
      "../../Job Applications.csv",
      "/etc/passwd",
      "C:\\Windows\\x.csv",
      "..\\..\\x.csv",
      "__proto__",
      "con",
      "",
      "\0",
      "a".repeat(60_000),
      "\u202evsc.sboj",
      "%2e%2e/x.csv",
      "Job Applications.csv/",
    ].map((name) => zip(`the name ${JSON.stringify(name.slice(0, 40))}`, () => [{ ...good, name }])),
    zip("two names for one place", () => [good, good]),
    zip("two tables of different names", () => [good, { ...good, name: "other.csv" }]),
    zip("nothing", () => []),
    zip("a bomb of 1 GB", () => [bomb()]),
    zip("a bomb that says it is small", () => [{ ...bomb(), size: 1_000 }]),
    zip("a bomb that says it is nothing", () => [{ ...bomb(), size: 0 }]),
    zip("ten bombs", () => Array.from({ length: 10 }, (_, at) => ({ ...bomb(), name: `Job Applications_${at}.csv` }))),
    zip("200 bombs of LinkedIn's names", () => {
      const one = deflatedMegabytes(16);
      return Array.from({ length: 200 }, (_, at) => ({ name: `Job Applications_${at}.csv`, packed: one, method: 8, size: 100 }));
    }),
    zip("a bomb beside a table", () => [good, { ...bomb(), name: "Connections.csv" }]),
    zip("60 MB of commas", () => [{ ...good, name: "Job Applications.csv", packed: deflatedMegabytes(48, ","), method: 8, size: 48 * MEGABYTE }]),
    zip("60 MB of quotation marks", () => [{ ...good, name: "Job Applications.csv", packed: deflatedMegabytes(48, '"'), method: 8, size: 48 * MEGABYTE }]),
    zip("60 MB of line ends", () => [{ ...good, name: "Job Applications.csv", packed: deflatedMegabytes(48, "\n"), method: 8, size: 48 * MEGABYTE }]),
    zip("20,000 entries", () => Array.from({ length: 20_000 }, (_, at) => ({ name: `x${at}.csv`, bytes: Buffer.from(CSV) }))),
    zip("4,000 tables of LinkedIn's names", () => Array.from({ length: 4_000 }, (_, at) => ({ name: `Job Applications_${at}.csv`, bytes: Buffer.from(CSV) }))),
    zip("65,000 empty entries", () => Array.from({ length: 65_000 }, (_, at) => ({ name: `${at}` }))),
    zip("a zip in a zip in a zip", () => [{ name: "a.zip", bytes: madeZip([{ name: "b.zip", bytes: madeZip([good]) }]) }]),
    zip("a locked entry", () => [{ ...good, flags: 1 }]),
    zip("strong locks", () => [{ ...good, flags: 0x41 }]),
    ...[1, 6, 9, 12, 14, 93, 95, 99].map((method) => zip(`the method ${method}`, () => [{ ...good, method }])),
    ...[-1, 1, 1_000_000, 0x7ffffff0].flatMap((by) => [
      zip(`a size wrong by ${by}`, () => [{ ...good, size: Math.max(0, CSV.length + by) }]),
      zip(`a stored size wrong by ${by}`, () => [{ ...good, deflated: false, size: CSV.length + by, compressed: CSV.length + by }]),
    ]),
    zip("a wrong checksum", () => [{ ...good, crc: 1 }]),
    zip("bytes that are not deflated", () => [{ ...good, packed: Buffer.from(CSV), method: 8 }]),
    zip("a stream that was cut off", () => [{ ...good, packed: deflateRawSync(Buffer.from(CSV)).subarray(0, -4), method: 8 }]),
    zip("two entries on the same bytes", () => [good, { ...good, name: "b.csv", offset: 0 }]),
    zip("an entry behind the end", () => [{ ...good, offset: 0x7fffffff }]),
    zip("a directory elsewhere", () => [good], { directoryStart: 0x7fffffff }),
    zip("a directory without end", () => [good], { directoryLength: 0xfffffff0 }),
    zip("more entries than there are", () => [good], { count: 0xffff }),
    zip("fewer entries than there are", () => [good, good], { count: 1 }),
    zip("an end within the comment", () => [good], { comment: madeZip([good]) }),
    zip("bytes before everything", () => [good], { before: Buffer.alloc(100_000) }),
    zip("bytes behind everything", () => [good], { after: Buffer.alloc(100_000) }),
    zip("another disk", () => [good], { disk: 9 }),
    zip("an extra field longer than itself", () => [{ ...good, extra: Buffer.from([1, 0, 0xff, 0xff]) }]),
    { name: "a zip's first bytes and nothing else", fileName: "export.zip", make: () => Buffer.from("PK\x03\x04") },
    { name: "a zip's first bytes, then a table", fileName: "export.zip", make: () => Buffer.from(`PK\x03\x04${CSV}`) },
    { name: "a zip's last bytes and nothing else", fileName: "export.zip", make: () => Buffer.from("PK\x05\x06") },
    {
      name: "a zip's first bytes, then 30 MB",
      fileName: "export.zip",
      make: () => Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(30 * MEGABYTE, 0x50)]),
    },
  ];
}
