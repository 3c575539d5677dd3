// Opens a zip without trusting it: every byte is counted while it is inflated, whatever the file says of its size, and names are only names.
import { type FileEntry, Uint8ArrayReader, Writer, ZipReader } from "@zip.js/zip.js";

/** Most entries a zip may have; an export of a tool has hundreds at most. */
export const ENTRIES_LIMIT = 1_000;

/** Why a zip, or a file in it, cannot be read. */
export type ZipTrouble = "damaged" | "encrypted" | "tooLarge";

/** Why a zip cannot be opened; `tooMany`: it has more entries than are looked through. */
export type OpenTrouble = "damaged" | "tooMany";

/** How many bytes may still be inflated, for all files of a zip together. */
export interface Allowance {
  left: number;
}

/** One file in a zip. */
export interface ZippedFile {
  /** As the zip says it: perhaps with folders before it, perhaps one that climbs out of them. Never a place to write to. */
  readonly name: string;
  /** Its bytes, taken from the allowance. Never throws for what the zip holds. */
  read(allowance: Allowance): Promise<{ readonly bytes: Uint8Array } | { readonly trouble: ZipTrouble }>;
}

/** Whether these bytes begin as a zip does (APPNOTE.TXT, section 4.3.7; the second one is of a zip without a file). */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/** The files of a zip in their order, folders left out, nothing inflated yet. Never throws for what the bytes hold. */
export async function openZip(bytes: Uint8Array): Promise<{ readonly files: readonly ZippedFile[] } | { readonly trouble: OpenTrouble }> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, strictness: "tolerant" });
  const files: ZippedFile[] = [];
  let seen = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      seen += 1;
      if (seen > ENTRIES_LIMIT) return { trouble: "tooMany" };
      if (!entry.directory) files.push(zipped(entry));
    }
  } catch {
    return { trouble: "damaged" };
  }
  return { files };
}

function zipped(entry: FileEntry): ZippedFile {
  return {
    name: entry.filename,
    read: async (allowance) => {
      if (entry.encrypted) return { trouble: "encrypted" };
      const counted = new CountedWriter(allowance);
      try {
        return { bytes: await entry.getData(counted, { useWebWorkers: false, checkCrc32: true }) };
      } catch {
        return { trouble: counted.isOver ? "tooLarge" : "damaged" };
      }
    },
  };
}

/** Collects what is inflated, and stops once the allowance is spent. */
class CountedWriter extends Writer<Uint8Array> {
  readonly #allowance: Allowance;
  readonly #chunks: Uint8Array[] = [];
  #length = 0;
  isOver = false;

  constructor(allowance: Allowance) {
    super();
    this.#allowance = allowance;
  }

  override writeUint8Array(chunk: Uint8Array): Promise<void> {
    this.#allowance.left -= chunk.length;
    if (this.#allowance.left < 0) {
      this.isOver = true;
      return Promise.reject(new Error("more than may be inflated"));
    }
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    return Promise.resolve();
  }

  override getData(): Promise<Uint8Array> {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return Promise.resolve(whole);
  }
}
