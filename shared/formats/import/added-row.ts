// A row that is added, whose application need not be read to its end before anybody asks for it.
import type { ImportedApplication, RowOutcome } from "./import-plan.ts";

/** What is known of a row before all of it is read. */
export type Known = Readonly<Pick<ImportedApplication, "id" | "company" | "role" | "stage" | "appliedOn" | "timeline" | "createdAt">> & {
  /** Its company by `foldCompany`, where somebody asked already. */
  readonly place?: string;
};

/** What a row brings. */
export interface Coming {
  /** Reading it may take a while the first time. */
  readonly application: ImportedApplication;
  /** Where it can be told without reading the application. */
  readonly known?: Known;
  readonly isUnread?: boolean;
}

/** An outcome of a row that is added. */
export type Added = Extract<RowOutcome, { readonly outcome: "added" }>;

/** What comes of a row that is added. */
export function addedRow(row: number, coming: Coming): Added {
  return coming.isUnread && coming.known ? new UnreadRow(row, coming, coming.known) : { row, outcome: "added", application: coming.application };
}

/** What is known of a row that is added, without reading it to its end. */
export function knownOf(outcome: Added): Known {
  return outcome instanceof UnreadRow ? outcome.known : outcome.application;
}

/** Whether nobody has asked for its application: nothing that comes along can name it then. */
export function isUnread(outcome: Added): boolean {
  return outcome instanceof UnreadRow && outcome.isUnread;
}

/** An outcome that can be sent from one place to another as it is. */
export function wholeOutcome(outcome: RowOutcome): RowOutcome {
  return outcome instanceof UnreadRow ? { row: outcome.row, outcome: "added", application: outcome.application } : outcome;
}

class UnreadRow {
  readonly outcome = "added";
  readonly row: number;
  readonly #coming: Coming;
  readonly #known: Known;

  constructor(row: number, coming: Coming, known: Known) {
    this.row = row;
    this.#coming = coming;
    this.#known = known;
  }

  get application(): ImportedApplication {
    return this.#coming.application;
  }
  get known(): Known {
    return this.#known;
  }
  get isUnread(): boolean {
    return this.#coming.isUnread === true;
  }
}
