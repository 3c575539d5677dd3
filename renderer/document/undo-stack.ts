// What can be undone and done again in this window.
import { type Change, composed } from "#shared/model/change.ts";
import type { Said } from "#shared/text/said.ts";

/** What one envelope changed. */
interface Part {
  readonly envelopeId: string;
  readonly change: Change;
}

/** One step: what it changed, by the envelopes that made it, and the sentence it was told with. */
export interface Step {
  /** In the order they were made; one, unless several acts were one deed. */
  readonly parts: readonly Part[];
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
export function withDeed(stack: UndoStack, deed: string | undefined, part: Part, said: Said | undefined): UndoStack | undefined {
  const latest = stack.done.at(-1);
  if (deed === undefined || latest?.deed !== deed) return undefined;
  const joined: Step = { parts: [...latest.parts, part], said: said ?? latest.said, deed };
  return { done: [...stack.done.slice(0, -1), joined], undone: [] };
}

/** The whole change of a step. */
export function changeOf({ parts }: Step): Change {
  return parts.map(({ change }) => change).reduce(composed);
}

/** Whether an envelope is part of the latest step, so that undo takes it back. */
export function isOfLatest({ done }: UndoStack, envelopeId: string | undefined): boolean {
  return envelopeId !== undefined && done.at(-1)?.parts.some((part) => part.envelopeId === envelopeId) === true;
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

/** The stack without what a refused envelope was to change; what else its step changed can still be undone. */
export function withoutRefused({ done, undone }: UndoStack, envelopeId: string): UndoStack {
  const left = (steps: readonly Step[]) =>
    steps.flatMap((step) => {
      const parts = step.parts.filter((part) => part.envelopeId !== envelopeId);
      return parts.length === step.parts.length ? [step] : parts.length > 0 ? [{ ...step, parts }] : [];
    });
  return { done: left(done), undone: left(undone) };
}

/** The stack without a step that cannot be taken back or done again any more. */
export function withoutStep({ done, undone }: UndoStack, gone: Step): UndoStack {
  return { done: done.filter((step) => step !== gone), undone: undone.filter((step) => step !== gone) };
}
