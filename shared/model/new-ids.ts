// New ids by the hundred, for what brings thousands of records at once.

/** Both sides have the Web Crypto API and the Encoding Standard; neither their DOM nor their Node types belong in here. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const BATCH = 128;
const BYTES = 16;
const LENGTH = 36;
const DASH = 0x2d;
const DIGITS = [..."0123456789abcdef"].map((digit) => digit.charCodeAt(0));
/** Before which bytes of a UUID a dash stands, and which of them hold its version and its variant. */
const DASHED = [4, 6, 8, 10];
const VERSION_AT = 6;
const VARIANT_AT = 8;

/**
 * Gives random UUIDs (RFC 9562, version 4), which are made and written 128 at a time: one by one, Node's `randomUUID` takes several times as
 * long and leaves each in some twenty pieces.
 */
export function newIds(): () => string {
  const random = new Uint8Array(BATCH * BYTES);
  let text = "";
  let at = 0;
  return () => {
    if (at === text.length) {
      text = written(crypto.getRandomValues(random));
      at = 0;
    }
    const id = text.slice(at, at + LENGTH);
    at += LENGTH;
    return id;
  };
}

/** UUIDs of random bytes, one after the other. */
function written(random: Uint8Array): string {
  const codes = new Uint8Array((random.length / BYTES) * LENGTH);
  let to = 0;
  for (let at = 0; at < random.length; at += 1) {
    const place = at % BYTES;
    const byte = random[at] as number;
    const marked = place === VERSION_AT ? (byte & 0x0f) | 0x40 : place === VARIANT_AT ? (byte & 0x3f) | 0x80 : byte;
    if (DASHED.includes(place)) codes[to++] = DASH;
    codes[to++] = DIGITS[marked >> 4] as number;
    codes[to++] = DIGITS[marked & 0x0f] as number;
  }
  return new TextDecoder().decode(codes);
}
