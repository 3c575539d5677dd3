// What a crash may leave of a disk: any choice of what was not made durable, of names and of bytes.
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { applyChanges, type DiskState, filesOn } from "./crash-states-disk.test-source.ts";

/** Gives a number from 0 (in) to 1 (out). */
export type Random = () => number;

/** Blocks that a disk writes one by one, in bytes. Small, so that a small document has several. */
const BLOCK = 512;

/** So many ways in which names may have arrived are all tried; of more, the extremes. */
const FEW = 64;

/** What happens to bytes that were not made durable. */
const FATES = ["lost", "there", "zeros", "prefix", "prefix and zeros", "blocks"] as const;
type Fate = (typeof FATES)[number];

/** A repeatable source of numbers (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Disks that a crash at this moment may leave: first every choice of names, or the extremes of many, with all bytes there, lost or zeros;
 * then chances, until there are `most` different ones or no new ones come.
 */
export function* statesLeft(moment: DiskState, most: number, random: Random): Generator<DiskState> {
  const seen = new Set<string>();
  for (const left of choices(moment, most, random)) {
    const key = keyOf(left);
    if (seen.has(key)) continue;
    seen.add(key);
    yield left;
    if (seen.size >= most) return;
  }
}

/** One value for all disks that hold the same. */
export function keyOf(disk: DiskState): string {
  const hash = createHash("sha1");
  for (const [path, content] of [...filesOn(disk)].sort(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest("base64");
}

function* choices(moment: DiskState, most: number, random: Random): Generator<DiskState> {
  const { pending } = moment;
  const whole = pending.map(({ changes }) => changes.length);
  const count = whole.reduce((product, length) => product * (length + 1), 1);
  for (const done of count <= FEW ? everyChoice(whole) : extremes(whole)) {
    for (const fate of ["there", "lost", "zeros"] as const) yield leftOf(moment, done, () => fate, random);
  }
  for (let tries = 0; tries < most * 2; tries += 1) {
    // Sometimes nearly everything arrived, sometimes half of it.
    const arriving = random();
    const done = whole.map((length) => (random() < arriving ? length : Math.floor(random() * (length + 1))));
    yield leftOf(moment, done, () => FATES[Math.floor(random() * FATES.length)] ?? "lost", random);
  }
}

/** All, none, and of each, the newest first: missing alone, there alone, and of a rename the half. `lengths[i]`: how many changes the i-th pending one has. */
function* extremes(lengths: readonly number[]): Generator<readonly number[]> {
  const none = lengths.map(() => 0);
  yield lengths;
  yield none;
  for (const [index, length] of [...lengths.entries()].reverse()) {
    yield lengths.with(index, 0);
    yield none.with(index, length);
    if (length > 1) yield lengths.with(index, 1);
  }
}

function* everyChoice([length, ...others]: readonly number[]): Generator<readonly number[]> {
  if (length === undefined) return yield [];
  for (const rest of everyChoice(others)) for (let done = length; done >= 0; done -= 1) yield [done, ...rest];
}

/** `done[i]`: how many changes of the i-th pending one are on the disk. */
function leftOf(moment: DiskState, done: readonly number[], fateOf: () => Fate, random: Random): DiskState {
  const names = new Map(moment.durableNames);
  for (const [index, { changes }] of moment.pending.entries()) applyChanges(names, changes.slice(0, done[index]));
  for (const path of [...names.keys()]) if (!isReached(names, path)) names.delete(path);
  const files = new Map<number, { content: Buffer; durable: Buffer; modified: bigint }>();
  for (const file of names.values()) {
    const state = file === "folder" ? undefined : moment.files.get(file);
    if (file === "folder" || !state || files.has(file)) continue;
    const { content, durable, modified } = state;
    const left = content === durable ? content : bytesLeft(durable, content, fateOf(), random);
    files.set(file, { content: left, durable: left, modified });
  }
  return { files, names, durableNames: names, pending: [] };
}

/** Whether every folder above a path is there. */
function isReached(names: ReadonlyMap<string, unknown>, path: string): boolean {
  const above = dirname(path);
  return dirname(above) === above || (names.has(above) && isReached(names, above));
}

function bytesLeft(durable: Buffer, content: Buffer, fate: Fate, random: Random): Buffer {
  if (fate === "lost") return durable;
  if (fate === "there") return content;
  if (fate === "zeros") return Buffer.alloc(content.length);
  const cut = Math.floor(random() * (content.length + 1));
  if (fate === "prefix") return content.subarray(0, cut);
  const left = Buffer.alloc(content.length);
  if (fate === "prefix and zeros") {
    content.copy(left, 0, 0, cut);
    return left;
  }
  for (let at = 0; at < content.length; at += BLOCK) (random() < 0.5 ? content : durable).subarray(at, at + BLOCK).copy(left, at);
  return left;
}
