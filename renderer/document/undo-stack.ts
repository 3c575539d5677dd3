// What can be undone and done again in this window.
import { type Change, composed } from "#shared/model/change.ts";
import type { Said } from "#shared/text/said.ts";

/** One step: the change as it was made, the sentence it was told with, and the envelope that made it. */
export interface Step {
  readonly envelopeId: string;
  readonly change: Change;
  readonly said: Said;
  /** What it belongs to: a later change of the same deed joins it, as long as it is the latest step. */
  readonly deed?: string | undefined;
}

/** Steps that can be undone (latest last) and done again (latest undone last). */
export interface UndoStack {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const EMPTY_STACK: UndoStack = { done: [], undone: [] };

/** Most steps kept; the oldest is forgotten first. */
const DEPTH = 500;

/** The stack after something new was done: what was undone before cannot be done again. */
export function withStep(stack: UndoStack, step: Step): UndoStack {
  return { done: [...stack.done, step].slice(-DEPTH), undone: [] };
}

/** The stack with its latest step carried on by one more change of the same deed, or undefined where another step is the latest. */
export function withDeed(
  stack: UndoStack,
  { envelopeId, change, said, deed }: Omit<Step, "said"> & { readonly said?: Said | undefined },
): UndoStack | undefined {
  const latest = stack.done.at(-1);
  if (deed === undefined || latest?.deed !== deed) return undefined;
  const joined: Step = { envelopeId, change: composed(latest.change, change), said: said ?? latest.said, deed };
  return { done: [...stack.done.slice(0, -1), joined], undone: [] };
}

/** The stack after its latest step was undone. */
export function withUndone(stack: UndoStack): UndoStack {
  const step = stack.done.at(-1);
  return step ? { done: stack.done.slice(0, -1), undone: [...stack.undone, step] } : stack;
}

/** The stack after the step undone last was done again. */
export function withRedone(stack: UndoStack): UndoStack {
  const step = stack.undone.at(-1);
  return step ? { done: [...stack.done, step], undone: stack.undone.slice(0, -1) } : stack;
}

/** The stack without a step whose change was refused. */
export function withoutStep({ done, undone }: UndoStack, envelopeId: string): UndoStack {
  const others = (step: Step) => step.envelopeId !== envelopeId;
  return { done: done.filter(others), undone: undone.filter(others) };
}
