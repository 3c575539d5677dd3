// Keeps a debrief while it is written: each word as a draft of this window, and after a pause in the document, as one step with the move it belongs to.

import type { Outcome } from "#shared/contract/backend.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Id } from "#shared/model/id.ts";
import { debriefOf, rejectionOf } from "#shared/queries/debriefs.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { answered, ask } from "../document/asked.ts";
import { useDocument } from "../document/document-store.ts";
import { draftOf, keepDraft } from "../document/drafts.ts";
import { sayHappened } from "../document/message-store.ts";
import { act } from "../document/session.ts";
import { namedPeople } from "../ui/people-field.tsx";
import { type DebriefDraft, draftOfDebrief, draftProblem, newDraft, saveIntent, saysNothing } from "./debrief-draft.ts";

/** The name of the draft among those of its application. */
export const DRAFT = "debrief";
/** A pause in typing after which what was typed is saved, ms. */
const PAUSE_MS = 800;

/** One debrief being written, from the opening of its dialog to its closing. */
export class DebriefKeeper {
  readonly #application: Id;
  /** The move that raised it, and everything done here, are one step of undo. */
  readonly #deed: string;
  readonly #withMove: boolean;
  readonly #begun: DebriefDraft;
  /** People whom this dialog made the application's own, and those among them whom it made. */
  readonly #linked = new Set<Id>();
  readonly #made = new Set<Id>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  /** `deed` is that of the move to Rejected, where one raised the question. */
  constructor(application: Id, deed: string | undefined) {
    this.#application = application;
    this.#withMove = deed !== undefined;
    this.#deed = deed ?? crypto.randomUUID();
    this.#begun = beginning(application);
  }

  /** What stands in the dialog now. */
  draft(): DebriefDraft {
    return typedBefore(this.#application, this.#begun.id) ?? this.#begun;
  }

  /** Takes what was typed or chosen. */
  change(part: Partial<DebriefDraft>): void {
    if (this.#isClosed) return;
    keepDraft(this.#application, DRAFT, JSON.stringify({ ...this.draft(), ...part }));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), PAUSE_MS);
  }

  /** Saves what was typed since, without a word; what cannot be saved as it is stays a draft. */
  keep(): void {
    clearTimeout(this.#timer);
    if (this.#isClosed || !this.#isTyped() || this.problem()) return;
    const record = this.#record();
    if (record || !saysNothing(this.draft())) void this.#send(record?.finishedAt !== undefined);
  }

  /** What keeps it from being saved, and where. */
  problem(): ReturnType<typeof draftProblem> {
    return draftProblem(this.draft(), useDocument.getState().today, this.#record()?.goBack);
  }

  /** Saves it as finished and closes; one that says nothing is not kept. To be called where there is no problem. */
  save(): void {
    if (saysNothing(this.draft())) {
      this.#letGo();
      return;
    }
    const sent = this.#send(true);
    // Refused, and said so: everything stays as it is typed.
    if (this.#record()?.finishedAt === undefined) return;
    this.#close(sent);
    this.#tell({ key: this.#withMove ? "debrief.keptWithMove" : "debrief.kept" });
  }

  /** Leaves it to be finished another time and closes. What cannot be saved as it is waits in this window. */
  later(): void {
    const isFinished = this.#record()?.finishedAt !== undefined;
    if (isFinished && !this.#isTyped()) {
      this.#close();
      return;
    }
    const problem = this.problem();
    if (!problem) this.#close(this.#send(isFinished));
    else {
      if (!this.#record()) void act(this.#intent({ ...newDraft(this.#begun.move), id: this.#begun.id }, false), this.#saidOfStep(), this.#quietly());
      this.#close(undefined, { keepsDraft: true });
    }
    if (isFinished) this.#tell({ key: "debrief.kept" });
    else this.#tell({ key: this.#withMove ? "debrief.leftWithMove" : "debrief.left" });
  }

  #letGo(): void {
    if (this.#record()) {
      const said: Said = this.#withMove
        ? { key: "board.movedTo", values: { stage: say({ key: "board.stage.rejected" }), count: 1 } }
        : { key: "debrief.letGo" };
      void act({ type: "debrief.remove", id: this.#begun.id }, said, this.#quietly());
      this.#letGoOfPeople([]);
      this.#tell(said);
    }
    this.#close();
  }

  #isTyped(): boolean {
    return typedBefore(this.#application, this.#begun.id) !== undefined;
  }

  #record(): Debrief | undefined {
    return useDocument.getState().document.debriefs.get(this.#begun.id);
  }

  #send(finished: boolean): Promise<Outcome> {
    const draft = this.draft();
    const { document } = useDocument.getState();
    const own = document.applications.get(this.#application)?.people ?? [];
    for (const { id } of draft.people) {
      if (!own.includes(id)) this.#linked.add(id);
      if (!document.people.has(id)) this.#made.add(id);
    }
    const sent = act(this.#intent(draft, finished), this.#saidOfStep(), this.#quietly());
    this.#letGoOfPeople(draft.people);
    return sent;
  }

  #intent(draft: DebriefDraft, finished: boolean): ReturnType<typeof saveIntent> {
    const application = useDocument.getState().document.applications.get(this.#application);
    const text = say({ key: "debrief.goBackText", values: { company: application?.company || application?.role || "" } });
    return saveIntent(draft, { application: this.#application, people: namedPeople(draft.people), text, finished });
  }

  /** People who were saved in a pause and taken off again are not met after all. */
  #letGoOfPeople(people: DebriefDraft["people"]): void {
    for (const person of this.#linked) {
      if (people.some(({ id }) => id === person)) continue;
      void act({ type: "person.unlink", person, application: this.#application }, undefined, this.#quietly());
      if (this.#made.has(person)) void act({ type: "person.remove", ids: [person] }, undefined, this.#quietly());
      this.#linked.delete(person);
      this.#made.delete(person);
    }
  }

  #quietly(): { readonly deed: string; readonly quietly: true } {
    return { deed: this.#deed, quietly: true };
  }

  #saidOfStep(): Said {
    return { key: this.#withMove ? "debrief.keptWithMove" : "debrief.kept" };
  }

  /** Tells what came of it, with the way back over the whole step. */
  #tell(said: Said): void {
    const step = useDocument.getState().undoStack.done.at(-1);
    sayHappened(said, step?.deed === this.#deed ? step.envelopeId : undefined);
  }

  /** Where the backend refuses what was sent, the question is asked again with everything that was typed. */
  #close(sent?: Promise<Outcome>, { keepsDraft = false } = {}): void {
    clearTimeout(this.#timer);
    this.#isClosed = true;
    const typed = draftOf(this.#application, DRAFT);
    if (!keepsDraft) keepDraft(this.#application, DRAFT, undefined);
    answered();
    void sent?.then((outcome) => {
      if (outcome.kind !== "refused") return;
      keepDraft(this.#application, DRAFT, typed);
      ask({ kind: "debrief", application: this.#application });
    });
  }
}

/** The debrief as it was left last: typed and not saved, saved, or not begun. */
function beginning(applicationId: Id): DebriefDraft {
  const { document } = useDocument.getState();
  const application = document.applications.get(applicationId);
  const debrief = application && debriefOf(document, application);
  const move = debrief ? debrief.move : application && rejectionOf(application)?.id;
  const typed = readDraft(applicationId);
  if (typed && (debrief ? typed.id === debrief.id : typed.move === move && !document.debriefs.has(typed.id))) return typed;
  if (!debrief) return newDraft(move);
  return draftOfDebrief(debrief, (id) => {
    const person = document.people.get(id);
    return person && !person.removed ? { id, name: person.name, title: person.title } : undefined;
  });
}

/** What was typed into that debrief and not saved as it is. */
function typedBefore(application: Id, id: Id): DebriefDraft | undefined {
  const typed = readDraft(application);
  return typed?.id === id ? typed : undefined;
}

function readDraft(application: Id): DebriefDraft | undefined {
  const kept = draftOf(application, DRAFT);
  return kept === undefined ? undefined : JSON.parse(kept);
}
