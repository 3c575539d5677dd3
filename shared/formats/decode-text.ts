// Bytes of a chosen file as text, in whichever encoding they were written, or why they are not text.
import type { Said } from "#shared/text/said.ts";
import { isWholeZip } from "./whole-zip.ts";

/** Both sides have the Encoding Standard's decoder; neither its DOM nor its Node types belong in here. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => { decode(bytes: Uint8Array): string };

/** Most bytes a file to be imported may have: 64 MiB. Ask before reading it. */
export const IMPORT_BYTES_LIMIT = 64 * 1024 * 1024;

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "gb18030"] as const;
export type Encoding = (typeof ENCODINGS)[number];
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly refused: Said };

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly key: "importing.isPicture" | "importing.isSpreadsheet" | "importing.isDocument" }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], key: "importing.isPicture" },
  { bytes: [0xff, 0xd8, 0xff], key: "importing.isPicture" },
  { bytes: [0x47, 0x49, 0x46, 0x38], key: "importing.isPicture" },
  { bytes: [0x52, 0x49, 0x46, 0x46], key: "importing.isPicture" },
  { bytes: [0x42, 0x4d], key: "importing.isPicture" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], key: "importing.isSpreadsheet" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], key: "importing.isSpreadsheet" },
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
  const found = encoding ?? encodingOf(bytes);
  const signature = SIGNATURES.find((known) => known.bytes.every((byte, at) => bytes[at] === byte) && (known.bytes.length > 2 || hasControls(bytes)));
  if (signature) return { refused: { key: signature.key, values: { fileName } } };
  if (!found) return { refused: { key: "importing.isBinary", values: { fileName } } };
  try {
    const decoded = new TextDecoder(found, { fatal: encoding === undefined }).decode(bytes);
    const text = found === "windows-1252" ? decoded.replace(/[\u0080-\u009f]/gu, (letter) => WESTERN[letter.charCodeAt(0) - 0x80] ?? letter) : decoded;
    if (text.trim() === "") return { refused: { key: "importing.isEmpty", values: { fileName } } };
    return { text, encoding: found };
  } catch {
    return { refused: { key: "importing.isBinary", values: { fileName } } };
  }
}

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
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
  if (oddZeros > half * 0.4 && evenZeros < half * 0.05) return "utf-16le";
  if (evenZeros > half * 0.4 && oddZeros < half * 0.05) return "utf-16be";
  if (hasControls(bytes)) return undefined;
  if (decodes(bytes, "utf-8")) return "utf-8";
  return isPaired(head) && decodes(bytes, "gb18030") ? "gb18030" : "windows-1252";
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

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
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
