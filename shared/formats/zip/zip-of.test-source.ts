// Writes zips for tests.
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** A zip of these files by their names; a text is written as UTF-8. */
export async function zipOf(files: Readonly<Record<string, Uint8Array | string>>, password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...(password ? { password } : {}) });
  for (const [name, held] of Object.entries(files)) {
    await writer.add(name, new Uint8ArrayReader(typeof held === "string" ? new TextEncoder().encode(held) : held));
  }
  return (await writer.close()) as Uint8Array;
}
