// Bytes of a chosen file as text, in whichever encoding they were written, or why they are not text.
import type { Said } from "#shared/text/said.ts";
import { isWholeZip } from "../whole-zip.ts";

/** Both sides have the Encoding Standard's decoder; neither its DOM nor its Node types belong in here. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => { decode(bytes: Uint8Array): string };

/** Most bytes a file to be imported may have: 64 MiB. Ask before reading it. */
export const IMPORT_BYTES_LIMIT = 64 * 1024 * 1024;

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "gb18030"] as const;
export type Encoding = (typeof ENCODINGS)[number];
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly refused: Said };

/** The start of documents as they were before 2007. */
const OLD_DOCUMENT = [0xd0, 0xcf, 0x11, 0xe0];
/** The names in such a document stand in sectors of it, and hardly ever in late ones; an even number, since a letter has two bytes. */
const LOOKED_AT_FOR_LOCK = 1024 * 1024;
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly key: "importing.isPicture" | "importing.isSpreadsheet" | "importing.isDocument" }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], key: "importing.isPicture" },
  { bytes: [0xff, 0xd8, 0xff], key: "importing.isPicture" },
  { bytes: [0x47, 0x49, 0x46, 0x38], key: "importing.isPicture" },
  { bytes: [0x52, 0x49, 0x46, 0x46], key: "importing.isPicture" },
  { bytes: [0x42, 0x4d], key: "importing.isPicture" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], key: "importing.isSpreadsheet" },
  { bytes: OLD_DOCUMENT, key: "importing.isSpreadsheet" },
  { bytes: [0x25, 0x50, 0x44, 0x46], key: "importing.isDocument" },
  { bytes: [0x1f, 0x8b], key: "importing.isDocument" },
];
/** What windows-1252 has from 0x80 on (Encoding Standard, index windows-1252); Node 20 reads it as ISO 8859-1 and would lose the euro. */
const WESTERN = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
const SNIFFED = 65_536;

/** What to say of a file of this many bytes that is too large to be read, or undefined. */
export function tooLarge(bytes: number): Said | undefined {
  return bytes > IMPORT_BYTES_LIMIT
    ? { key: "importing.tooLarge", values: { size: Math.ceil(bytes / 1024 / 1024), limit: IMPORT_BYTES_LIMIT / 1024 / 1024 } }
    : undefined;
}

/** The text of a file, without a byte order mark. `encoding` overrules what the bytes look like; `fileName` is for the sentences only. */
export function decodeText(bytes: Uint8Array, fileName: string, encoding?: Encoding): Decoded {
  if (isWholeZip(bytes)) return { refused: { key: "whole.importElsewhere" } };
  const large = tooLarge(bytes.length);
  if (large) return { refused: large };
  const { encoding: found, text: read }: Found = encoding ? { encoding } : encodingOf(bytes);
  if (isLockedBook(bytes)) return { refused: { key: "importing.isLocked", values: { fileName } } };
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, at) => bytes[at] === byte) && (known.bytes.length > 2 || hasControls(bytes)));
  if (signature) return { refused: { key: signature.key, values: { fileName } } };
  if (!found) return { refused: { key: "importing.isBinary", values: { fileName } } };
  try {
    const isChecked = encoding === undefined && found !== "utf-8";
    // Of a file that was cut off the last letter may be half there.
    const whole = found.startsWith("utf-16") ? bytes.subarray(0, bytes.length - (bytes.length % 2)) : bytes;
    const plain = read ?? new TextDecoder(found, { fatal: isChecked }).decode(whole);
    const text = found === "windows-1252" ? plain.replace(/[\u0080-\u009f]/gu, (letter) => WESTERN[letter.charCodeAt(0) - 0x80] ?? letter) : plain;
    if (text.trim() === "") return { refused: { key: "importing.isEmpty", values: { fileName } } };
    return { text, encoding: found };
  } catch {
    return { refused: { key: "importing.isBinary", values: { fileName } } };
  }
}

/** How bytes are to be read, and the text where it took reading them to tell; nothing of what is no text. */
interface Found {
  readonly encoding?: Encoding;
  readonly text?: string | undefined;
}

function encodingOf(bytes: Uint8Array): Found {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be" };
  const head = bytes.subarray(0, SNIFFED);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  // Latin text in UTF-16 without a mark has a zero in nearly every other place, and only there.
  const half = head.length / 2;
  if (oddZeros > half * 0.4 && evenZeros < half * 0.05) return { encoding: "utf-16le" };
  if (evenZeros > half * 0.4 && oddZeros < half * 0.05) return { encoding: "utf-16be" };
  if (hasControls(bytes)) return {};
  const text = decoded(bytes, "utf-8");
  if (text !== undefined || isMostlyUtf8(head)) return { encoding: "utf-8", text };
  return { encoding: isPaired(head) && decoded(bytes, "gb18030") !== undefined ? "gb18030" : "windows-1252" };
}

/** Whether this is a workbook that a password locks: it lies in an old document under this name ([MS-OFFCRYPTO], section 2.3.4.4). */
function isLockedBook(bytes: Uint8Array): boolean {
  if (!OLD_DOCUMENT.every((byte, at) => bytes[at] === byte)) return false;
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, LOOKED_AT_FOR_LOCK)).includes("EncryptedPackage");
}

/** Zeros and other bytes that no text of one byte a letter holds. */
function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes.subarray(0, SNIFFED)) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls += 1;
  }
  return controls > Math.min(bytes.length, SNIFFED) / 100;
}

/** Whether nearly all bytes above ASCII make letters of UTF-8: a few broken ones must not turn all the others into signs. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let letters = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const following = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let found = 0;
    while (found < following && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found += 1;
    if (following > 0 && found === following) letters += 1;
    else broken += 1;
    at += found;
  }
  return letters > 0 && letters >= broken * 20;
}

/** The text that these bytes are in an encoding; undefined where they are none. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether the bytes above ASCII mostly come two by two, as Chinese does; the accents of western Europe stand alone. */
function isPaired(bytes: Uint8Array): boolean {
  let paired = 0;
  let single = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] as number) < 0x80) continue;
    let end = at + 1;
    while (end < bytes.length && (bytes[end] as number) >= 0x80) end += 1;
    if ((end - at) % 2 === 0) paired += end - at;
    else single += end - at;
    at = end;
  }
  return paired > single * 2;
}
