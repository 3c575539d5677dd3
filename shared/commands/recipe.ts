// What a command does: a pure recipe that writes to the draft, or refuses.
import type { Draft } from "./draft.ts";
import type { Intent } from "./envelope.ts";
import type { Context } from "./envelope-parts.ts";

/** The recipe of one type of intent. It asks for neither ids nor the clock: both are in the intent and its context. */
export type Recipe<Type extends Intent["type"]> = (draft: Draft, intent: Extract<Intent, { type: Type }>, context: Context) => void;
