// The window's session with the backend: opening, acting, undoing, and coming back after the connection was gone.

import { apply } from "#shared/commands/apply.ts";
import type { Envelope, Intent } from "#shared/commands/envelope.ts";
import type { Backend, Client, Committed, Opened, Outcome } from "#shared/contract/backend.ts";
import { ChannelClosed, connectToBackend, sendAs } from "#shared/contract/wire.ts";
import { applyChange, type Change, reverse } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";
import { documentFromFile } from "#shared/model/file.ts";
import type { File } from "#shared/model/file-schema.ts";
import { boardAfter } from "#shared/queries/board.ts";
import { openRemindersAfter } from "#shared/queries/next-step.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { useArrived } from "./arrived-store.ts";
import { NotAdmitted, onNewTicket } from "./browser-connection.ts";
import { newContext } from "./clock.ts";
import { connect } from "./connection.ts";
import { type DocumentState, shownDocument, useDocument } from "./document-store.ts";
import { type Offer, sayHappened, sayNeeded } from "./message-store.ts";
import { type Pending, putOn, type Replayed, withChangeUnder, withoutPending } from "./replay.ts";
import { changeOf, EMPTY_STACK, type Step, withDeed, withoutRefused, withoutStep, withRedone, withStep, withUndone } from "./undo-stack.ts";

let backend: Backend | undefined;
/** From how many records on a change is large. */
const LARGE = 1_000;
/** Until then nothing is sent, so that envelopes arrive in their order. */
let holding: Promise<void> | undefined;
/** Waits before the connection is tried again: ms, the last one for ever. */
const RETRY_MS = [200, 1_000, 3_000, 10_000] as const;

const client: Client = {
  committed,
  saving: (saving) => useDocument.setState({ saving }),
  replaced: () => {
    // What was done to the version before is not to be taken back from this one.
    useDocument.setState({ undoStack: EMPTY_STACK });
    void reopen();
  },
  happened: ({ said, undo: backup }) =>
    sayHappened(said, undefined, backup === undefined ? undefined : { said: { key: "message.undo" }, run: () => void takeBack(backup) }),
  arrived: (event) => useArrived.getState().arrived(event),
  visit: (address) => {
    location.hash = address;
  },
};

/** Connects and opens the document; comes back by itself when the connection is lost. */
export async function start(attempt = 0): Promise<void> {
  try {
    const channel = await connect();
    channel.onClose(() => {
      backend = undefined;
      useDocument.setState({ phase: { kind: "away" } });
      void start();
    });
    backend = connectToBackend(channel, client);
    await reopen();
  } catch (error) {
    // What could not be sent yet is nowhere but in this page, which goes on showing it, and tries again with whatever ticket comes.
    if (error instanceof NotAdmitted && useDocument.getState().pending.length === 0) {
      useDocument.setState({ phase: { kind: "not-admitted" } });
      onNewTicket(() => void start());
      return;
    }
    useDocument.setState(({ phase }) => ({ phase: phase.kind === "opening" ? phase : { kind: "away" } }));
    setTimeout(() => void start(attempt + 1), RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]);
  }
}

/** How what is done is told and taken back. */
export interface Telling {
  /** Several acts of one deed, such as a drop on Rejected and its debrief, are one step of undo. */
  readonly deed?: string;
  /** Something the person may do next. */
  readonly offer?: Offer | undefined;
  /** Can be taken back, but is not told: something is written as the person goes. */
  readonly quietly?: boolean;
}

/**
 * Does what the person wants: it is shown at once and sent. `said` tells it with a way back; without it nothing is told
 * and nothing can be undone by itself. Resolves when it is durable, refused (told as well), or kept to be saved later.
 */
export async function act(intent: Intent, said?: Said, { deed, offer, quietly = false }: Telling = {}): Promise<Outcome> {
  const performed = perform(intent);
  if ("refused" in performed) return refuse(performed.refused);
  const { envelope, change } = performed;
  if (change.length === 0) return { kind: "committed", revision: 0 };
  const part = { envelopeId: envelope.id, change };
  useDocument.setState(({ undoStack }) => ({
    undoStack: withDeed(undoStack, deed, part, said) ?? (said ? withStep(undoStack, { parts: [part], said, deed }) : undoStack),
  }));
  if (said && !quietly) sayHappened(said, envelope.id, offer);
  return send(envelope);
}

/** What was applied elsewhere, to a copy of the document that is shown here. */
export interface AppliedElsewhere {
  readonly envelope: Envelope;
  readonly change: Change;
  /** The envelope's JSON. */
  readonly text: string;
}

/** Takes over what a worker did to a copy of `from`: like `act`, without the work of it. Undefined where something else is shown by now. */
export async function takeOver({ envelope, change, text }: AppliedElsewhere, from: Document, said: Said): Promise<Outcome | undefined> {
  const { document, access } = useDocument.getState();
  if (document !== from) return undefined;
  if (access.mode === "read-only") return refuse(access.why);
  sendAs(envelope, text);
  showChange({ envelope, change }, applyChange(document, change));
  useDocument.setState(({ undoStack }) => ({ undoStack: withStep(undoStack, { parts: [{ envelopeId: envelope.id, change }], said }) }));
  sayHappened(said, envelope.id);
  return sendOnceDrawn(envelope);
}

/** Takes the latest step back. */
export async function undo(): Promise<void> {
  const step = useDocument.getState().undoStack.done.at(-1);
  if (step) await travel(step, reverse(changeOf(step)), withUndone, { key: "message.undone", values: { what: say(step.said) } });
}

/** Does the step undone last again. */
export async function redo(): Promise<void> {
  const step = useDocument.getState().undoStack.undone.at(-1);
  if (step) await travel(step, changeOf(step), withRedone, { key: "message.redone", values: { what: say(step.said) } });
}

/** Takes up a candidate after recovery, or begins an empty document for null. */
export async function recover(candidate: string | null): Promise<void> {
  if (backend) show(await backend.recover(candidate));
}

/** Settles a file that was changed by somebody else: what is kept stands, the other lies beside it. */
export async function settle(keep: "ours" | "theirs"): Promise<void> {
  if (backend) show(await backend.settle(keep));
}

/** What the backend offers beside the document: backups, attachments, whole exports, copies. Rejects where the connection is gone. */
export function besideDocument(): Omit<Backend, "open" | "commit" | "recover" | "settle" | "saveNow"> {
  if (!backend) throw new ChannelClosed();
  return backend;
}

/** Takes what happened to the whole document back by the backup that was made before it; says so, or why it cannot. */
export async function takeBack(backup: string): Promise<void> {
  if (!backend) return sayNeeded({ key: "message.away" });
  const restored = await backend.restore({ kind: "backup", name: backup });
  if (restored.kind === "refused") sayNeeded(restored.why);
  else sayHappened({ key: "message.tookBack" });
}

/** Tries an unsaved save again now. */
export async function saveNow(): Promise<void> {
  if (backend) useDocument.setState({ saving: await backend.saveNow() });
}

async function travel(step: Step, change: Change, stackAfter: typeof withUndone, said: Said): Promise<void> {
  const performed = perform({ type: "change.apply", change: [...change] });
  if ("refused" in performed) {
    useDocument.setState(({ undoStack }) => ({ undoStack: withoutStep(undoStack, step) }));
    refuse(performed.refused);
    return;
  }
  useDocument.setState(({ undoStack }) => ({ undoStack: stackAfter(undoStack) }));
  sayHappened(said);
  await (performed.change.length > LARGE ? sendOnceDrawn(performed.envelope) : send(performed.envelope));
}

/** Shows an intent's change and queues it; nothing is sent yet. */
function perform(intent: Intent): Pending | { readonly refused: Said } {
  const { document, access } = useDocument.getState();
  if (access.mode === "read-only") return { refused: access.why };
  const envelope: Envelope = { ...newContext(), intent };
  const applied = apply(document, envelope);
  if ("refused" in applied) return applied;
  const { change } = applied;
  if (change.length > 0) showChange({ envelope, change }, applied.document);
  return { envelope, change };
}

function showChange(pending: Pending, document: Document): void {
  useDocument.setState((state) => ({
    document,
    board: boardAfter(state.board, pending.change),
    reminders: openRemindersAfter(state.reminders, pending.change),
    pending: [...state.pending, pending],
  }));
}

/** A large change is drawn before it is sent, which takes a while as well; what is done meanwhile goes behind it. */
async function sendOnceDrawn(envelope: Envelope): Promise<Outcome> {
  holding = new Promise((resolve) => setTimeout(resolve));
  await holding;
  holding = undefined;
  return send(envelope);
}

async function send(envelope: Envelope): Promise<Outcome> {
  if (holding) await holding;
  if (!backend) return { kind: "unsaved", why: { key: "message.away" } };
  try {
    const outcome = await backend.commit(envelope);
    if (outcome.kind === "committed") settlePending(envelope.id);
    if (outcome.kind === "refused") drop(envelope.id, outcome.why);
    return outcome;
  } catch {
    // The channel closed under it: it stays pending and is sent again by `reopen`.
    return { kind: "unsaved", why: { key: "message.away" } };
  }
}

function committed({ id, change }: Committed): void {
  if (!change) {
    settlePending(id);
    return;
  }
  useDocument.setState((state) => {
    const replayed = withChangeUnder(state.document, state.pending, change);
    return { ...shownDocument(replayed.document), pending: replayed.pending };
  });
}

function settlePending(id: string): void {
  useDocument.setState(({ pending }) => ({ pending: pending.filter(({ envelope }) => envelope.id !== id) }));
}

function drop(id: string, why: Said): void {
  useDocument.setState((state) => ({
    ...replayedState(withoutPending(state.document, state.pending, id)),
    undoStack: withoutRefused(state.undoStack, id),
  }));
  refuse(why);
}

async function reopen(): Promise<void> {
  if (backend) show(await backend.open());
}

function show(opened: Opened): void {
  if (opened.kind === "recovery") {
    const { why, candidates, quarantined, folder } = opened;
    useDocument.setState({ folder, phase: { kind: "recovery", why, candidates, ...(quarantined === undefined ? {} : { quarantined }) } });
    return;
  }
  const { access, saving, folder, notices } = opened;
  // The two marks let a measurement leave reading and parsing aside; they cost nothing.
  performance.mark("document-arrived");
  const confirmed = documentFromFile(JSON.parse(opened.text) as File);
  performance.mark("document-read");
  const waiting = useDocument.getState().pending;
  useDocument.setState({ ...replayedState(putOn(confirmed, waiting)), access, saving, folder, phase: { kind: "open" } });
  for (const notice of notices) sayNeeded(notice);
  void sendAgain(waiting);
}

/** Sends what was under way when the connection went. Some of it may have arrived then, so the document is opened once more when all is settled. */
async function sendAgain(waiting: readonly Pending[]): Promise<void> {
  if (waiting.length === 0) return;
  await Promise.all(waiting.map(({ envelope }) => send(envelope)));
  if (useDocument.getState().pending.length === 0) await reopen();
}

function refuse(why: Said): Outcome {
  sayNeeded(why);
  return { kind: "refused", why };
}

function replayedState({ document, pending }: Replayed): Pick<DocumentState, "document" | "board" | "reminders"> & { pending: readonly Pending[] } {
  return { ...shownDocument(document), pending };
}
