// Zips that nobody should take in: each kind of lie that a zip can tell, and one good zip broken in every place.
import { deflateRawSync } from "node:zlib";
import { type MadeEntry, type MadeZip, madeZip } from "./made-zip.test-source.ts";
import { sha256 } from "./whole-folder.test-source.ts";

/** A zip and what it tries. `isHarmless`: it may be taken in, since it holds nothing but what it says. */
export interface HostileZip {
  readonly name: string;
  readonly bytes: Buffer;
  readonly isHarmless?: boolean;
}

const MEGABYTE = 1024 * 1024;
const OTHER = Buffer.from("Ink on paper.");
const ID = sha256(OTHER);

/** Names that lead elsewhere, look like ours, or mean something to some system. */
const NAMES = [
  ...[
    "../perennial.json",
    "../../etc/passwd",
    "attachments/../../up",
    "attachments/..",
    "..",
    ".",
    "./perennial.json",
    "attachments/./x",
    "a/../perennial.json",
  ],
  ...["/perennial.json", "/etc/cron.d/x", "//server/share/x", "///x", "C:/x", "C:\\Windows\\x", "c:perennial.json", "\\\\server\\share\\x", "\\perennial.json"],
  ...["..\\..\\x", `attachments\\${ID}`, "attachments\\..\\..\\x", "attachments/..\\x", "perennial.json\\", "perennial.json/", "perennial.json/x"],
  ...[
    "perennial.json\0",
    "perennial.json\0.txt",
    `attachments/${ID}\0`,
    "\0",
    "",
    " ",
    "\n",
    "perennial.json\n",
    "perennial.json ",
    " perennial.json",
    "perennial.json.",
  ],
  ...[
    "Perennial.json",
    "PERENNIAL.JSON",
    "perennial.jsοn",
    "perennial．json",
    "perennial\u200b.json",
    "\u202enosj.laínnerep",
    "pérennial.json",
    "perennial.json\u0301",
  ],
  ...[
    "perennial.previous.json",
    "owner.lock",
    "backups/00001-x-r1.json",
    "quarantine/x",
    "staging/x",
    "perennial.json.12345678.tmp",
    "perennial.conflict-x.json",
  ],
  ...[`attachments/${ID}/x`, `attachments/${ID.toUpperCase()}`, `attachments/${ID.slice(1)}`, `attachments/${ID}0`, `attachments//${ID}`, `Attachments/${ID}`],
  ...[
    "attachments",
    "attachments/x/",
    "attachments/con",
    "con",
    "nul",
    "aux.txt",
    "com1",
    "perennial.json::$DATA",
    "perennial.json:stream",
    "~/.bashrc",
    "$HOME/x",
  ],
  ...[
    "__MACOSX/._perennial.json",
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
    ".git/hooks/post-checkout",
    "node_modules/x.js",
    "__proto__",
    "constructor",
    "a".repeat(5_000),
  ],
  ...[
    "%2e%2e/x",
    "..%2fx",
    "．．/x",
    "‥/x",
    "attachments/\u2215x",
    "\ufeffperennial.json",
    "perennial.json;.exe",
    "attachments/.",
    `attachments/ ${ID}`,
    "file:///x",
    "../".repeat(500),
  ],
];

/** Every zip that lies. `document`: the bytes of a good document. */
export function hostileZips(document: Buffer): HostileZip[] {
  const good: MadeEntry = { name: "perennial.json", bytes: document, deflated: true };
  const other: MadeEntry = { name: `attachments/${ID}`, bytes: OTHER };
  const with_ = (name: string, entries: readonly MadeEntry[], zip?: MadeZip): HostileZip => ({ name, bytes: madeZip(entries, zip) });
  const zeros = Buffer.alloc(50 * MEGABYTE);
  const deflatedZeros = deflateRawSync(zeros);
  const spaces = Buffer.alloc(64 * MEGABYTE, " ");
  const long: MadeEntry = { ...other, deflated: true };
  const zip64Extra = Buffer.concat([Buffer.from([1, 0, 24, 0]), Buffer.alloc(24, 0xff)]);
  const locator = Buffer.concat([Buffer.from([0xfe, 0xca, 20, 0, 0x50, 0x4b, 6, 7]), Buffer.alloc(16)]);
  return [
    ...NAMES.flatMap((name) => [with_(`the name ${JSON.stringify(name.slice(0, 60))}`, [good, { name, bytes: OTHER }])]),
    ...NAMES.slice(0, 30).map((name) => with_(`the local name ${JSON.stringify(name)}`, [good, { ...other, localName: name }])),
    ...[0xff, 0xc0, 0x80].map((byte) =>
      with_(`the byte ${byte} in a name`, [good, { name: Buffer.from([...Buffer.from("perennial.json"), byte]), bytes: OTHER }]),
    ),
    ...[0o120777, 0o020600, 0o060600, 0o010600, 0o140600, 0o040700, 0o104755, 0o102755, 0o101755].map((mode) =>
      with_(`the mode ${mode.toString(8)}`, [good, { ...other, mode }]),
    ),
    with_("a document that is a symlink", [{ name: "perennial.json", bytes: Buffer.from("/etc/passwd"), mode: 0o120777 }]),
    with_("a folder that is a file", [good, { name: "attachments/", bytes: OTHER, mode: 0o040700 }]),
    with_("a folder that is a symlink", [good, { name: "attachments/", mode: 0o120777 }]),
    with_("the document twice", [good, good]),
    with_("the document twice, one of them another", [good, { ...good, bytes: Buffer.from("{}") }]),
    with_("an attachment twice", [good, other, other]),
    with_("no document", [other]),
    with_("nothing", []),
    with_("a bomb as an attachment", [good, { name: `attachments/${sha256(zeros)}`, bytes: zeros, packed: deflatedZeros, method: 8 }]),
    with_("a bomb as the document", [{ name: "perennial.json", bytes: spaces, deflated: true }]),
    with_("a bomb that says it is small", [good, { ...other, packed: deflatedZeros, method: 8 }]),
    with_("a document bomb that says it is small", [{ ...good, packed: deflateRawSync(spaces), size: 1_000 }]),
    with_("a bomb that says it takes much room", [good, { ...other, packed: deflatedZeros, method: 8, compressed: 40 * MEGABYTE }]),
    with_("many bombs", [
      good,
      ...Array.from({ length: 200 }, (_, index) => ({ ...other, name: `attachments/${sha256(Buffer.from([index]))}`, packed: deflatedZeros, method: 8 })),
    ]),
    with_("an attachment of more than 50 MB", [good, { ...other, size: 51 * MEGABYTE, compressed: 51 * MEGABYTE }]),
    with_("a document of more than 64 MB", [{ ...good, size: 65 * MEGABYTE }]),
    with_("an attachment of 4 GB", [good, { ...other, size: 0xfffffffe, compressed: 0xfffffffe }]),
    ...[-1, 1, 100].flatMap((by) => [
      with_(`a size wrong by ${by}`, [good, { ...long, size: OTHER.length + by }]),
      with_(`a stored size wrong by ${by}`, [good, { ...other, size: OTHER.length + by }]),
      with_(`a room wrong by ${by}`, [good, { ...long, compressed: deflateRawSync(OTHER).length + by }]),
      with_(`a stored room wrong by ${by}`, [good, { ...other, size: OTHER.length + by, compressed: OTHER.length + by }]),
    ]),
    with_("a wrong checksum", [good, { ...other, crc: 1 }]),
    with_("a wrong checksum of the document", [{ ...good, crc: 1 }, other]),
    with_("an attachment with another's name", [good, { ...other, bytes: Buffer.from("Ink on peper.") }]),
    with_("an empty attachment with another's name", [good, { ...other, bytes: Buffer.alloc(0) }]),
    with_("an encrypted attachment", [good, { ...other, flags: 1 }]),
    with_("an encrypted document", [{ ...good, flags: 1 }]),
    with_("strong encryption", [good, { ...other, flags: 0x41 }]),
    with_("a flag only behind", [good, { ...other, flags: 8, localFlags: 0 }]),
    with_("a flag only before", [good, { ...other, localFlags: 1 }]),
    ...[0x10, 0x20, 0x40, 0x80, 0x100, 0x1000, 0x2000, 0x4000, 0x8000].map((flags) => with_(`the flag ${flags}`, [good, { ...other, flags }])),
    ...[1, 6, 9, 12, 14, 93, 95, 99, 0xffff].map((method) => with_(`the method ${method}`, [good, { ...other, method }])),
    with_("stored bytes that say they are deflated", [good, { ...other, method: 8 }]),
    with_("deflated bytes that say they are stored", [good, { ...other, packed: deflateRawSync(OTHER) }]),
    with_("bytes behind what was deflated", [good, { ...long, packed: Buffer.concat([deflateRawSync(OTHER), Buffer.from("more")]) }]),
    with_("a deflated stream that was cut off", [good, { ...long, packed: deflateRawSync(OTHER).subarray(0, -3) }]),
    with_("bytes between entries", [good, { ...other, behind: Buffer.from("between") }]),
    with_("bytes between the directory and its end", [good, other], { beforeEnd: Buffer.from("between") }),
    with_("bytes before everything", [good, other], { before: Buffer.from("#!/bin/sh\n") }),
    with_("bytes behind everything", [good, other], { after: Buffer.from("behind") }),
    with_("a zip behind a zip", [good, other], { after: madeZip([good]) }),
    with_("a comment", [good, other], { comment: Buffer.from("hello") }),
    with_("an end in the comment", [good, other], { comment: madeZip([]) }),
    with_("two entries on the same bytes", [good, other, { ...other, name: `attachments/${sha256(document)}`, offset: 0 }]),
    with_("an entry inside another", [
      { ...good, deflated: false, bytes: madeZip([other]) },
      { ...other, offset: 44 },
    ]),
    with_("an entry that begins behind the end", [good, { ...other, offset: 0x7fffffff }]),
    with_("an entry that begins in the directory", [good, { ...other, offset: 200 }]),
    ...[0, 1, 3, 100, 0xfffe, 0xffff].map((count) => with_(`${count} entries where there are two`, [good, other], { count })),
    ...[1, 0xffff].map((disk) => with_(`the disk ${disk}`, [good, other], { disk })),
    ...[0, 1, 0x7fffffff, 0xffffffff].map((directoryStart) => with_(`a directory at ${directoryStart}`, [good, other], { directoryStart })),
    ...[0, 1, 0x7fffffff, 0xffffffff].map((directoryLength) => with_(`a directory of ${directoryLength} bytes`, [good, other], { directoryLength })),
    with_("64-bit sizes", [good, { ...other, extra: zip64Extra, size: 0xffffffff, compressed: 0xffffffff }]),
    with_("a 64-bit place", [good, { ...other, extra: zip64Extra, offset: 0xffffffff }]),
    with_("64-bit fields that nothing asked for", [good, { ...other, extra: zip64Extra }]),
    with_("a second end in an extra field", [good, { ...other, extra: locator }]),
    with_("an extra field longer than itself", [good, { ...other, extra: Buffer.from([1, 0, 0xff, 0xff]) }]),
    with_("an end of 64 bits", [good, other], { count: 0xffff, directoryStart: 0xffffffff, directoryLength: 0xffffffff, beforeEnd: locator }),
    with_(
      "20,001 entries",
      Array.from({ length: 20_001 }, (_, index) => ({ name: `attachments/${index.toString(16).padStart(64, "0")}` })),
    ),
    with_("5,000 empty entries under wrong hashes", [
      good,
      ...Array.from({ length: 5_000 }, (_, index) => ({ name: `attachments/${index.toString(16).padStart(64, "0")}` })),
    ]),
    with_("a newer document", [{ ...good, bytes: Buffer.from(String(document).replace(/"schema": \d+/, '"schema": 999')) }]),
    ...[
      "",
      "{}",
      "null",
      "[]",
      '{"format":"perennial"}',
      "\ufeff{}",
      "\0\0\0",
      "<html>",
      "[".repeat(1_000_000),
      '{"__proto__":{"x":1}}',
      `{"a":${'{"a":'.repeat(5_000)}1${"}".repeat(5_001)}`,
    ].map((text) => with_(`the document ${JSON.stringify(text.slice(0, 30))}`, [{ ...good, bytes: Buffer.from(text) }])),
    with_("a document of 20 MB of empty lists", [{ ...good, bytes: Buffer.from(`[${"[],".repeat(7_000_000)}1]`), deflated: false }]),
    with_("a document of 60 MB of numbers", [{ ...good, bytes: Buffer.from(`{"format":"perennial","a":[${"1,".repeat(30_000_000)}1]}`) }]),
    { ...with_("a zip inside", [good, { name: `attachments/${sha256(madeZip([other]))}`, bytes: madeZip([other]) }]), isHarmless: true },
    {
      ...with_("a folder entry and a schema", [good, { name: "attachments/", mode: 0o040700 }, { name: "perennial.schema.json", bytes: Buffer.from("{}") }]),
      isHarmless: true,
    },
    { ...with_("entries in another order", [other, good]), isHarmless: true },
    ...["", "P", "PK", "PK\x05\x06", "PK\x03\x04", "GIF89a", "\x1f\x8b\x08", "Rar!", "7z", "x".repeat(100_000)].map((text) => ({
      name: `no zip: ${JSON.stringify(text.slice(0, 20))}`,
      bytes: Buffer.from(text, "latin1"),
    })),
  ];
}

/** A good zip cut off in every region, and with single bytes changed; a change where nothing is looked at does no harm. */
export function brokenZips(zip: Buffer, cuts: number, changes: number): HostileZip[] {
  const broken: HostileZip[] = [];
  for (let index = 0; index < cuts; index += 1) {
    const length = Math.floor((zip.length * index) / cuts);
    broken.push({ name: `cut off at ${length}`, bytes: zip.subarray(0, length) });
  }
  for (let cut = 1; cut <= 22; cut += 1) broken.push({ name: `cut off ${cut} before the end`, bytes: zip.subarray(0, -cut) });
  const random = randomFrom(20_261_123);
  for (let index = 0; index < changes; index += 1) {
    const bytes = Buffer.from(zip);
    const places = Array.from({ length: 1 + (random() % 3) }, () => random() % zip.length);
    for (const place of places) bytes[place] = (bytes[place] ?? 0) ^ (1 + (random() % 255));
    broken.push({ name: `changed at ${places.join(", ")}`, bytes, isHarmless: true });
  }
  return broken;
}

/** The same numbers at every run (a linear congruential generator, Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
