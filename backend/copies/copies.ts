// Copies of the document beside the file, left where two versions met: noticed, read to be merged, put away.
import { join } from "node:path";
import type { Refused } from "#shared/contract/backups.ts";
import type { CopyRead, VersionCopy } from "#shared/contract/copies.ts";
import type { TextKey } from "#shared/text/catalogue.ts";
import { holdingOf } from "../backups/held-records.ts";
import type { Served } from "../served.ts";
import { namesIn } from "../storage/candidates.ts";
import { copyOrigin } from "../storage/copy-names.ts";
import { DocumentBytes } from "../storage/document-bytes.ts";
import { CURRENT } from "../storage/file-names.ts";
import { detailOf } from "../storage/file-trouble.ts";
import { type Found, readDocument } from "../storage/read-document.ts";

type FoundDocument = Extract<Found, { kind: "document" }>;

/** Most copies that are looked into, so that a folder full of them does not keep the app from answering. */
const COUNT_LIMIT = 50;

/** The copies in a data folder. */
export class Copies {
  readonly #served: Served;

  constructor(served: Served) {
    this.#served = served;
  }

  /** Every copy that holds a document, whether as Perennial wrote it or edited since; the one changed last comes first. */
  async seen(): Promise<readonly VersionCopy[]> {
    const { fileSystem, folder } = this.#served.data;
    const names = (await namesIn(fileSystem, folder)).filter((name) => copyOrigin(name) !== undefined);
    const copies: VersionCopy[] = [];
    for (const name of names.slice(0, COUNT_LIMIT)) {
      const found = await this.#find(name);
      const from = copyOrigin(name);
      if ("key" in found || !from) continue;
      copies.push({ name, from, ...holdingOf(found.kept, found.bytes.length) });
    }
    return copies.sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
  }

  /** The text of a copy, or of the file itself as it is on disk. */
  async read(name: string): Promise<CopyRead> {
    const found = await this.#find(name);
    if ("key" in found) return refused(found.key);
    // A file of an older shape, or with records that gave way to others, does not say word for word what it holds.
    const isExact = found.repeated === 0 && found.migratedFrom === undefined;
    return { kind: "document", text: isExact ? found.text : new DocumentBytes().text(found.kept) };
  }

  /** Moves a copy into quarantine; it is durable there when this resolves. */
  putAway(name: string): Promise<readonly VersionCopy[] | Refused> {
    return this.#served.inTurn(async () => {
      const { quarantine, now } = this.#served.data;
      if (this.#served.access().mode !== "writable") return refused("refusal.readOnly");
      const found = name === CURRENT ? NOT_THERE : await this.#find(name);
      if ("key" in found) return refused(found.key);
      try {
        await quarantine.takeIn("copy", name, now());
      } catch (error) {
        return { kind: "refused", why: { key: "storage.copies.stays", values: { name, detail: detailOf(error) } } };
      }
      return this.seen();
    });
  }

  /** What a copy holds. Only names of copies reach the disk: they come from a page. */
  async #find(name: unknown): Promise<FoundDocument | { readonly key: TextKey }> {
    if (typeof name !== "string" || (name !== CURRENT && copyOrigin(name) === undefined)) return NOT_THERE;
    const { fileSystem, folder } = this.#served.data;
    const found = await readDocument(fileSystem, join(folder, name));
    if (found.kind === "missing") return NOT_THERE;
    return found.kind === "damaged" || found.newer ? { key: "storage.copies.unreadable" } : found;
  }
}

const NOT_THERE = { key: "storage.copies.notThere" } as const;

function refused(key: TextKey): Refused {
  return { kind: "refused", why: { key } };
}
