// Keeps a debrief while it is written: each word as a draft of this window, and after a pause in the document, as one step with the move it belongs to.

import type { Outcome } from "#shared/contract/backend.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Id } from "#shared/model/id.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
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

/** A pause in typing after which what was typed is saved, ms. */
const PAUSE_MS = 800;

/** One debrief being written, from the opening of its dialog to its closing. */
export class DebriefKeeper {
  /** The name of what is typed among the drafts of its application: each of its rejections has its own. */
  readonly draftName: string;
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

  /** `debrief` is one that was begun, else it is about the latest rejection; `deed` is that of the move to Rejected, where one raised the question. */
  constructor(application: Id, { debrief: id, deed }: { readonly debrief?: Id | undefined; readonly deed?: string | undefined }) {
    const { document } = useDocument.getState();
    const about = document.applications.get(application);
    const debrief = (id === undefined ? undefined : document.debriefs.get(id)) ?? (about && debriefOf(document, about));
    const move = debrief ? debrief.move : about && rejectionOf(about)?.id;
    this.#application = application;
    this.draftName = move === undefined ? "debrief" : `debrief ${move}`;
    this.#withMove = deed !== undefined;
    this.#deed = deed ?? crypto.randomUUID();
    this.#begun = this.#beginning(debrief, move);
  }

  /** What stands in the dialog now. */
  draft(): DebriefDraft {
    return this.#typed() ?? this.#begun;
  }

  /** Takes what was typed or chosen. */
  change(part: Partial<DebriefDraft>): void {
    if (this.#isClosed) return;
    keepDraft(this.#application, this.draftName, JSON.stringify({ ...this.draft(), ...part }));
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
  async save(): Promise<void> {
    if (saysNothing(this.draft())) {
      this.#letGo();
      return;
    }
    const sent = this.#send(true);
    // Refused, and said so: everything stays as it is typed.
    if (await isRefusedAtOnce(sent)) return;
    this.#close(sent);
    this.#tell({ key: this.#withMove ? "debrief.keptWithMove" : "debrief.kept" });
  }

  /** Leaves it to be finished another time and closes. What cannot be saved as it is waits in this window, and that is said. */
  async later(): Promise<void> {
    const isFinished = this.#record()?.finishedAt !== undefined;
    if (isFinished && !this.#isTyped()) {
      this.#close();
      return;
    }
    const sent = this.problem() ? undefined : this.#send(isFinished);
    const isKept = sent !== undefined && !(await isRefusedAtOnce(sent));
    if (isKept) this.#close(sent);
    else {
      if (!this.#record()) void act(this.#intent({ ...newDraft(this.#begun.move), id: this.#begun.id }, false), this.#saidOfStep(), this.#quietly());
      this.#close(undefined, { keepsDraft: true });
    }
    if (isFinished) this.#tell({ key: isKept ? "debrief.kept" : "debrief.waits" });
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
    return this.#typed() !== undefined;
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
    const text = say({ key: "debrief.goBackText", values: { company: application?.company || application?.role || "" } }).slice(0, LINE_LIMIT);
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
    sayHappened(said, step?.deed === this.#deed ? step.parts.at(-1)?.envelopeId : undefined);
  }

  /** Where the backend refuses what was sent, the question is asked again with everything that was typed. */
  #close(sent?: Promise<Outcome>, { keepsDraft = false } = {}): void {
    clearTimeout(this.#timer);
    this.#isClosed = true;
    const typed = draftOf(this.#application, this.draftName);
    if (!keepsDraft) keepDraft(this.#application, this.draftName, undefined);
    answered();
    void sent?.then((outcome) => {
      if (outcome.kind !== "refused") return;
      keepDraft(this.#application, this.draftName, typed);
      ask({ kind: "debrief", application: this.#application, debrief: this.#begun.id });
    });
  }

  /** The debrief as it was left last: typed and not saved, saved, or not begun. */
  #beginning(debrief: Debrief | undefined, move: Id | undefined): DebriefDraft {
    const { debriefs, people } = useDocument.getState().document;
    const typed = this.#readDraft();
    if (typed && (debrief ? typed.id === debrief.id : !debriefs.has(typed.id))) return typed;
    // Who lies in the bin now was met all the same.
    return debrief ? draftOfDebrief(debrief, (id) => people.get(id)) : newDraft(move);
  }

  /** What was typed into this debrief and not saved as it is. */
  #typed(): DebriefDraft | undefined {
    const typed = this.#readDraft();
    return typed?.id === this.#begun.id ? typed : undefined;
  }

  #readDraft(): DebriefDraft | undefined {
    const kept = draftOf(this.#application, this.draftName);
    return kept === undefined ? undefined : JSON.parse(kept);
  }
}

/** Whether the document itself refused it: that is known without waiting for the backend. */
async function isRefusedAtOnce(sent: Promise<Outcome>): Promise<boolean> {
  return (await Promise.race([sent, Promise.resolve(undefined)]))?.kind === "refused";
}
