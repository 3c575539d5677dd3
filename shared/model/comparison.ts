// What would become of a document: which of its records another version adds, changes and takes away, by name.
import type { WrittenTable } from "./document.ts";
import type { Id } from "./id.ts";

/** One record that two versions differ in. */
export interface Difference {
  readonly table: WrittenTable;
  readonly id: Id;
  /** What a person calls it: `Sculptor at Fernhill`, `Ingrid Falk`, the first words of a note. */
  readonly name: string;
  /** The names of the members that differ, such as `stage` or `timeline`; only of changed records. */
  readonly members?: readonly string[];
}

/** How a document would change if another version took its place. Settings are only told to differ, and what Perennial told of is left out. */
export interface Comparison {
  readonly added: readonly Difference[];
  readonly changed: readonly Difference[];
  readonly removed: readonly Difference[];
  readonly settings: boolean;
}
