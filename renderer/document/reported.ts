// Which applications the report is about, where the person chose some on the board; a reload forgets it.
import { create } from "zustand";
import type { Id } from "#shared/model/id.ts";

/** All of them where `only` is undefined. */
export const useReported = create<{ readonly only: ReadonlySet<Id> | undefined }>(() => ({ only: undefined }));
