// One file that nobody means well with, and what all generators of them share.

/** A file to be imported; its bytes are made when it is its turn, so that thousands of them take no room. */
export interface HostileFile {
  /** What is wrong with it. */
  readonly name: string;
  readonly fileName: string;
  readonly make: () => Uint8Array;
}

/** A file of text in UTF-8. */
export function textFile(name: string, fileName: string, text: () => string): HostileFile {
  return { name, fileName, make: () => Buffer.from(text(), "utf8") };
}

/** Whole numbers from 0 up to but not `below`, the same at every run (a linear congruential generator, Numerical Recipes). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

/** `bytes` changed in a few places: overwritten, cut out, doubled or cut off, the same for each seed. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const number = numbersFrom(seed);
  let changed = Buffer.from(bytes);
  for (let change = 0; change <= number(3); change += 1) {
    const at = number(changed.length);
    const length = 1 + number(40);
    switch (number(5)) {
      case 0:
        changed[at] = (changed[at] ?? 0) ^ (1 + number(255));
        break;
      case 1:
        changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)]);
        break;
      case 2:
        changed = Buffer.concat([changed.subarray(0, at + length), changed.subarray(at)]);
        break;
      case 3:
        changed = Buffer.concat([changed.subarray(0, at), Buffer.from(PIECES[number(PIECES.length)] as string), changed.subarray(at)]);
        break;
      default:
        changed = number(4) === 0 ? changed.subarray(0, Math.max(1, at)) : Buffer.concat([changed.subarray(at), changed.subarray(0, at)]);
    }
    if (changed.length === 0) changed = Buffer.from(" ");
  }
  return changed;
}

/** Pieces that mean something to some reader. */
const PIECES = [
  ...['"', '""', '"\n', ",,,,", ";", "\t", "\r", "\n\n\n", "\0", "\u202e", "\ufeff", "=1+1", "'=cmd|' /C calc'!A0", "\ud83d", "9".repeat(400), "-1", "1e999"],
  ...["{", "}", "[", "]", "null", '"__proto__":{"x":1},', '"constructor":', "<", ">", "&lol;", "]]>", "<!--", "\u2028", "%00", "../", "PK\x03\x04", "�"],
];
