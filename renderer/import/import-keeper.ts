// A file on its way in, as the worker keeps it: the file as it was read, a copy of the document, and the plan for both.
import { apply } from "#shared/commands/apply.ts";
import type { Envelope } from "#shared/commands/envelope.ts";
import type { Context } from "#shared/commands/envelope-parts.ts";
import { MESSAGE_LIMIT } from "#shared/contract/channel.ts";
import { wholeOutcome } from "#shared/formats/import/added-row.ts";
import type { ImportChoices, ImportPlan, ReadingChoices, RowChoice, RowOutcome } from "#shared/formats/import/import-plan.ts";
import { shapesWith } from "#shared/formats/import/import-shape.ts";
import { type ImportSource, planImport, readImport } from "#shared/formats/import/read-import.ts";
import { utf8Length } from "#shared/formats/utf8-length.ts";
import type { Change } from "#shared/model/change.ts";
import { type Document, emptyDocument, settingsOf, type TableName } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { newIds } from "#shared/model/new-ids.ts";
import type { Said } from "#shared/text/said.ts";
import type { ImportWork, PlanSetting, Prepared, Progress, RowWindow, SentRecord } from "./import-work.ts";
import { knownLately } from "./known-lately.ts";
import { type FileFound, fileFound, type PlanFacts, planFacts } from "./plan-facts.ts";
import { rowBrings } from "./row-brings.ts";
import { type PlacesByKind, placesByKind, placesWith, type RowsAsked, remarksByRow, type ShownRow } from "./shown-rows.ts";
import { isLargerThan } from "./size-on-disk.ts";

/** What goes around the import in its message, and more than enough of it. */
const MESSAGE_HEAD = 1_024;

/** From how many characters on an import may be the one with which the file grows too large; no more is looked at for a smaller one. */
const LARGE = 8 * 1_024 * 1_024;

/** A plan with what is needed to show its rows. */
interface Planned {
  readonly plan: ImportPlan;
  readonly choices: ImportChoices;
  readonly setting: PlanSetting;
  readonly places: PlacesByKind;
  readonly remarks: ReturnType<typeof remarksByRow>;
  readonly brings: ReturnType<typeof rowBrings>;
}

/** Keeps one import. Questions come in the order of the steps: the document, a file, a plan, then its rows or carrying it out. */
export class ImportKeeper implements ImportWork {
  readonly #onProgress: (progress: Progress) => void;
  #document: Document = emptyDocument();
  #source: ImportSource | undefined;
  #choices = new Map<number, RowChoice>();
  #planned: Planned | undefined;
  #numbers = 0;
  #asked: (RowsAsked & { readonly of: Planned; readonly places: readonly number[] }) | undefined;
  #change: Change = [];

  constructor(onProgress: (progress: Progress) => void) {
    this.#onProgress = onProgress;
  }

  update(records: readonly SentRecord[]): void {
    const tables = new Map<TableName, Map<Id, unknown>>();
    for (const { table, id, record } of records) {
      const rows = tables.get(table) ?? new Map<Id, unknown>(this.#document[table]);
      tables.set(table, rows);
      if (record === undefined) rows.delete(id);
      else rows.set(id, record);
    }
    this.#document = { ...this.#document, ...Object.fromEntries(tables) };
  }

  async read(file: File, reading: ReadingChoices): Promise<{ found: FileFound } | { refused: Said }> {
    this.#source = undefined;
    this.#planned = undefined;
    this.#choices.clear();
    const read = await readImport(new Uint8Array(await file.arrayBuffer()), file.name, reading);
    if ("refused" in read) return read;
    this.#source = read.source;
    return { found: fileFound(read.source) };
  }

  plan(made: ImportChoices, { format, ...setting }: PlanSetting): PlanFacts {
    const read = this.#read();
    const source: ImportSource = format !== undefined && "sheet" in read ? { ...read, format } : read;
    const choices: ImportChoices = this.#choices.size > 0 ? { ...made, rows: this.#choices } : made;
    const plan = planImport(source, choices, {
      ...setting,
      document: this.#document,
      newId: newIds(),
      onProgress: (done, of) => this.#onProgress({ done, of }),
    });
    const remarks = remarksByRow(plan.problems);
    const places = placesByKind(plan.outcomes, remarks);
    this.#planned = { plan, choices, setting, places, remarks, brings: rowBrings(plan, this.#document) };
    this.#numbers += 1;
    return planFacts(plan, source, { document: this.#document, places, number: this.#numbers, chosen: this.#choices.size });
  }

  choose(rows: number | RowsAsked, choice: RowChoice | null): void {
    const numbers = typeof rows === "number" ? [rows] : this.#placesOf(rows).map((at) => this.#outcomeAt(at).row);
    for (const row of numbers) {
      if (choice === null) this.#choices.delete(row);
      else this.#choices.set(row, choice);
    }
  }

  rows(asked: RowsAsked, from: number, to: number): RowWindow {
    const places = this.#placesOf(asked);
    return { count: places.length, rows: places.slice(from, to).map((at) => this.#shown(this.#outcomeAt(at))) };
  }

  prepare(context: Context): Prepared | { refused: Said } {
    const { plan, choices } = this.#plan();
    if (!plan.intent) return { refused: { key: "importPage.applyNothing" } };
    const envelope: Envelope = { ...context, intent: plan.intent };
    const text = JSON.stringify(envelope);
    const tooMuch: Said = { key: "importPage.tooMuch", values: { limit: MESSAGE_LIMIT / 1024 / 1024 } };
    if (text.length * 3 > MESSAGE_LIMIT - MESSAGE_HEAD && utf8Length(text) > MESSAGE_LIMIT - MESSAGE_HEAD) return { refused: tooMuch };
    const applied = apply(this.#document, envelope);
    if ("refused" in applied) return applied;
    if (text.length > LARGE && isLargerThan(MESSAGE_LIMIT, applied.document)) return { refused: tooMuch };
    this.#change = applied.change;
    const shapes = shapesWith(this.#read(), choices, settingsOf(this.#document).importShapes);
    return { text, changes: this.#change.length, ...(shapes ? { shapes } : {}) };
  }

  changes(from: number, to: number): Change {
    return this.#change.slice(from, to);
  }

  #read(): ImportSource {
    if (!this.#source) throw new Error("No file was read.");
    return this.#source;
  }

  #plan(): Planned {
    if (!this.#planned) throw new Error("Nothing was planned.");
    return this.#planned;
  }

  #outcomeAt(at: number): RowOutcome {
    return this.#plan().plan.outcomes[at] as RowOutcome;
  }

  /** Windows of the same rows are asked for one after the other, so the last answer is kept. */
  #placesOf({ kind, text }: RowsAsked): readonly number[] {
    const of = this.#plan();
    if (this.#asked?.of !== of || this.#asked.kind !== kind || this.#asked.text !== text) {
      this.#asked = { of, kind, text, places: placesWith(text, of.places[kind], of.plan.outcomes) };
    }
    return this.#asked.places;
  }

  #shown(outcome: RowOutcome): ShownRow {
    const { remarks, brings, setting } = this.#plan();
    const choice = this.#choices.get(outcome.row);
    const application = outcome.outcome === "skipped" ? undefined : outcome.application;
    const brought = application && outcome.outcome !== "duplicate" ? brings(application.id, application.people) : undefined;
    const known = outcome.outcome === "added" ? knownLately(this.#document, outcome.application.company, setting.today) : undefined;
    return {
      outcome: wholeOutcome(outcome),
      remarks: remarks.get(outcome.row) ?? [],
      ...(choice === undefined ? {} : { choice }),
      ...(brought ? { brings: brought } : {}),
      ...(known ? { known } : {}),
    };
  }
}
