// The other versions of the document that lie beside the file, as this window knows of them.
import { create } from "zustand";
import type { VersionCopy } from "#shared/contract/copies.ts";
import { besideDocument } from "./session.ts";

interface CopiesState {
  readonly copies: readonly VersionCopy[];
}

export const useCopies = create<CopiesState>(() => ({ copies: [] }));

/** Looks what lies beside the file now; what was known stays where the connection is gone. */
export async function lookForCopies(): Promise<void> {
  try {
    useCopies.setState({ copies: await besideDocument().copies() });
  } catch {
    // It is looked again when the document is opened anew.
  }
}
