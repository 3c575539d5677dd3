// Whether the files of documents are where and what they should be, as the backend found them last.
import { create } from "zustand";
import type { AttachmentState } from "#shared/contract/files.ts";
import type { Id } from "#shared/model/id.ts";
import { besideDocument } from "./session.ts";

interface AttachmentStates {
  readonly states: Readonly<Record<Id, AttachmentState>>;
}

const useStates = create<AttachmentStates>(() => ({ states: {} }));

/** How the file of a document was found; undefined where nobody has looked yet. */
export function useAttachmentState(id: Id): AttachmentState | undefined {
  return useStates(({ states }) => states[id]);
}

/** As `useAttachmentState`, for who is not drawn. */
export function attachmentState(id: Id): AttachmentState | undefined {
  return useStates.getState().states[id];
}

/** Has these files looked at; where the connection is gone, what was found before stands. */
export async function checkAttachments(ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return;
  try {
    const found = await besideDocument().checkAttachments(ids);
    useStates.setState(({ states }) => ({ states: { ...states, ...found } }));
  } catch {
    // Nobody asked for it, so nothing is said; opening a file says what is wrong with it.
  }
}
