// The other version of the document, read from beside the file.
import { useEffect, useState } from "react";
import type { Document } from "#shared/model/document.ts";
import { documentFromFile } from "#shared/model/file.ts";
import type { File } from "#shared/model/file-schema.ts";
import type { Said } from "#shared/text/said.ts";
import { besideDocument } from "../document/session.ts";

/** The file itself, which is another version while two of them wait to be settled. */
export const FILE_ITSELF = "perennial.json";

/** A version that was read. */
export interface OtherVersion {
  readonly text: string;
  readonly document: Document;
  readonly savedAt: string;
  readonly revision: number;
}

export type Reading = { readonly kind: "reading" } | { readonly kind: "refused"; readonly why: Said } | ({ readonly kind: "read" } & OtherVersion);

/** Reads a version whenever its name is another one; undefined where there is none to read. */
export function useOtherVersion(name: string | undefined): Reading | undefined {
  const [read, setRead] = useState<{ readonly name: string; readonly reading: Reading }>();
  useEffect(() => {
    if (name === undefined) return;
    let isCurrent = true;
    void readVersion(name).then((reading) => isCurrent && setRead({ name, reading }));
    return () => {
      isCurrent = false;
    };
  }, [name]);
  if (name === undefined) return undefined;
  return read?.name === name ? read.reading : { kind: "reading" };
}

async function readVersion(name: string): Promise<Reading> {
  try {
    const read = await besideDocument().readCopy(name);
    if (read.kind === "refused") return read;
    const file = JSON.parse(read.text) as File;
    return { kind: "read", text: read.text, document: documentFromFile(file), savedAt: file.savedAt, revision: file.revision };
  } catch {
    return { kind: "refused", why: { key: "message.away" } };
  }
}
