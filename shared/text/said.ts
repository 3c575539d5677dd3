// A sentence by its name in the catalogue, with the values that go into it.
import type { TextKey } from "./catalogue.ts";

export interface Said {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, string | number>>;
}
