// The plan of a Trello board: every card is added, a duplicate or skipped, and its way over the lists becomes its history.
import { dayOf, localTime } from "#shared/model/calendar.ts";
import { TAG_COUNT_LIMIT, TAG_LIMIT } from "#shared/model/limits.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { say } from "#shared/text/say.ts";
import { finishPlan, type UnfinishedPlan } from "../import/finish-plan.ts";
import type { ImportChoices, ImportedApplication, ImportPlan, ImportProblem, ImportStatus, RowOutcome } from "../import/import-plan.ts";
import { withRemembered } from "../import/import-shape.ts";
import type { ImportSetting, TrelloSource } from "../import/import-source.ts";
import { isWanted, knownApplications } from "../import/repeated-rows.ts";
import { linkOf } from "../link-text.ts";
import { isLongPast } from "../table/follow-up.ts";
import { type CardFacts, factsReader } from "./card-facts.ts";
import { readCardName } from "./card-name.ts";
import { notesOf, postingOf } from "./card-notes.ts";
import { pathOf } from "./card-path.ts";
import { type ListReading, readList } from "./list-meaning.ts";
import type { TrelloBoard, TrelloCard, TrelloList } from "./read-board.ts";

/** Cards between two reports of progress. */
const REPORTED = 500;
const OWN_HOST = /^https?:\/\/(?:[\w-]+\.)*trello\.com\//iu;

/**
 * What importing the board would do; `row` counts its cards from 1, list by list from the left and from the top. The statuses of the plan are the
 * lists by their names, those among them that only the history knows.
 */
export function planTrello(source: TrelloSource, made: ImportChoices, setting: ImportSetting): ImportPlan {
  const { board } = source;
  const { choices, remembered } = withRemembered(source, made, setting.document);
  const lists = listsOf(board, choices.statuses);
  const byId = new Map(board.lists.map((list) => [list.id, list]));
  const nameOf = ({ id, name }: Pick<TrelloList, "id" | "name">) => byId.get(id)?.name ?? name;
  const reading: CardReading = {
    ...setting,
    factsOf: factsReader(setting.locale),
    listOf: (list) => lists.get(nameOf(list))?.reading ?? readList(nameOf(list)),
  };
  const known = knownApplications(setting.document, choices.rows);
  const problems: ImportProblem[] = [];
  const reminders: Reminder[] = [];
  let archived = 0;
  let past = 0;
  const outcomes = board.cards.map((card, index): RowOutcome => {
    const row = index + 1;
    if (row % REPORTED === 0) setting.onProgress?.(row, board.cards.length);
    if (card.isTemplate && !isWanted(choices.rows?.get(row)))
      return { row, outcome: "skipped", text: card.name.slice(0, 200), reason: { key: "importing.skipped.template" }, addable: true };
    const read = readCard(card, byId.get(card.list) ?? { id: card.list, name: "", closed: undefined }, reading);
    if (!read) return { row, outcome: "skipped", text: card.name.slice(0, 200), reason: { key: "importing.skipped.nameMissing" } };
    if (read.isCut) problems.push({ row, reason: { key: "importing.problem.cardShortened" } });
    if (read.reminder) reminders.push(read.reminder);
    const outcome = known.outcome(row, { application: read.application });
    if (outcome.outcome === "added" && read.isPutAway) archived += 1;
    if (outcome.outcome === "added" && read.reminder?.done && !card.due?.isDone) past += 1;
    return outcome;
  });
  if (archived > 0) problems.unshift({ row: null, reason: { key: "importing.problem.cardsArchived", values: { count: archived } } });
  if (past > 0) problems.push({ row: null, reason: { key: "importing.problem.duesPast", values: { count: past } } });
  for (const { shown, firstRow } of lists.values()) {
    if (shown.by === "unknown" && firstRow) problems.push({ row: firstRow, reason: { key: "importing.problem.listUnknown", values: { text: shown.text } } });
  }
  const plan: UnfinishedPlan = {
    format: "trello",
    ...(remembered ? { remembered } : {}),
    columns: [],
    headerRow: null,
    dateOrder: { order: null, by: "unneeded" },
    statuses: [...lists.values()].map(({ shown }) => shown),
    outcomes,
    problems,
  };
  return finishPlan(plan, setting, { people: [], touchpoints: [], reminders, attachments: [] });
}

interface ListFound {
  readonly shown: ImportStatus;
  readonly reading: ListReading;
  /** The first card in it; undefined where there is none. */
  readonly firstRow: number | undefined;
}

/** Every list of the board by its name, and of others those that cards came through, with what it is taken for. */
function listsOf({ lists, cards }: TrelloBoard, chosen: ImportChoices["statuses"]): Map<string, ListFound> {
  const names = new Map(lists.map(({ id, name }) => [id, name]));
  const rows = new Map<string, { count: number; first: number | undefined }>(lists.map(({ name }) => [name, { count: 0, first: undefined }]));
  const passed = new Set<string>();
  for (const [index, card] of cards.entries()) {
    const count = rows.get(names.get(card.list) ?? "");
    if (count) {
      count.count += 1;
      count.first ??= index + 1;
    }
    for (const { list, before } of card.steps) for (const each of [list, before]) if (each && !names.has(each.id)) passed.add(each.name);
  }
  for (const name of passed) if (!rows.has(name)) rows.set(name, { count: 0, first: undefined });
  const found = new Map<string, ListFound>();
  for (const [text, { count, first }] of rows) {
    if (text === "") continue;
    const meaning = chosen?.get(text);
    const read = readList(text);
    const reading: ListReading = meaning ? { meaning, known: true, isIdle: false } : read;
    const by = meaning ? "person" : read.known ? "table" : "unknown";
    found.set(text, { shown: { text, rows: count, meaning: reading.meaning, by }, reading, firstRow: first });
  }
  return found;
}

interface CardReading extends Pick<ImportSetting, "today" | "newId"> {
  readonly factsOf: (card: TrelloCard) => CardFacts;
  readonly listOf: (list: Pick<TrelloList, "id" | "name">) => ListReading;
}

interface CardRead {
  readonly application: ImportedApplication;
  readonly reminder: Reminder | undefined;
  readonly isCut: boolean;
  /** Whether it is archived for no other reason than that the card was. */
  readonly isPutAway: boolean;
}

/** A card as an application; undefined where it has no name. */
function readCard(card: TrelloCard, list: TrelloList, reading: CardReading): CardRead | undefined {
  const name = readCardName(card.name);
  const facts = reading.factsOf(card);
  // A name in one piece is the role where the company stands elsewhere.
  const company = facts.company ?? name.company;
  const role = facts.role ?? (facts.company !== undefined && name.role === "" && name.company !== facts.company ? name.company : name.role);
  if (!company && !role) return undefined;
  const link =
    name.link ?? facts.link ?? card.links.map(({ url }) => linkOf(url)).find((url) => url !== undefined && !OWN_HOST.test(url) && url.length <= 4_000);
  const { stage, appliedOn: movedOn, moves, archived } = pathOf(card, list, reading);
  const appliedOn = stage === "lead" && moves.length === 0 ? undefined : (facts.appliedOn ?? movedOn);
  const posting = postingOf(card, reading.today);
  const { tags, others } = tagsOf(card.labels);
  const location = facts.location ?? (card.place.length <= 300 && card.place ? card.place : undefined);
  const lines = [...(name.isCut ? [card.name] : []), ...others, ...facts.others];
  const application: ImportedApplication = {
    id: reading.newId(),
    company,
    role,
    ...(location ? { location } : {}),
    ...(link ? { link } : {}),
    ...(facts.source ? { source: facts.source } : {}),
    ...(facts.salary ? { salary: facts.salary } : {}),
    tags,
    ...(appliedOn ? { appliedOn } : {}),
    ...(posting ? { posting } : {}),
    stage,
    ...(archived ? { archived } : {}),
    ...(card.createdAt ? { createdAt: card.createdAt } : {}),
    timeline: [...moves, ...notesOf(link ? withoutLink(card, link) : card, lines, reading)],
  };
  return {
    application,
    isCut: name.isCut === true,
    isPutAway: archived !== undefined && reading.listOf(list).meaning.archived === undefined,
    reminder: reminderOf(card, application, reading),
  };
}

/** The card without the attachment that is its link and no more. */
function withoutLink(card: TrelloCard, link: string): TrelloCard {
  return { ...card, links: card.links.filter(({ name, url }) => linkOf(url) !== link || (name !== "" && name !== url)) };
}

/** Labels as tags; one that is too long, and those that are too many, as lines of their own. */
function tagsOf(labels: readonly string[]): { tags: string[]; others: string[] } {
  const fitting = labels.filter((label) => label.length <= TAG_LIMIT);
  return { tags: fitting.slice(0, TAG_COUNT_LIMIT), others: [...labels.filter((label) => label.length > TAG_LIMIT), ...fitting.slice(TAG_COUNT_LIMIT)] };
}

/** The due date of a card: done where it was ticked, and where it is long past, so that years of them are not all overdue at once. */
function reminderOf({ due, changedAt }: TrelloCard, application: ImportedApplication, { newId, today }: CardReading): Reminder | undefined {
  if (!due) return undefined;
  const at = due.isDone ? (changedAt ?? due.at) : isLongPast(dayOf(due.at), application, today) ? due.at : undefined;
  const done = at === undefined ? {} : { done: { at } };
  return { id: newId(), application: application.id, due: localTime(new Date(due.at)), text: say({ key: "importing.trello.due" }), ...done };
}
