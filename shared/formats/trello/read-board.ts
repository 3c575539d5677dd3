// A Trello board's own export: what of it tells a search, everything else left behind.
import { instant, type Loose, record, records, text } from "./loose-json.ts";
import { plainWords } from "./plain-words.ts";

/** A list of the board. */
export interface TrelloList {
  readonly id: string;
  readonly name: string;
  /** When it was archived, with all its cards; undefined where it was not. */
  readonly closed: { readonly at: string | undefined } | undefined;
}

/** A card that came into a list; `before` is the list that it came from, where that is told. */
export interface TrelloStep {
  readonly at: string;
  readonly list: Pick<TrelloList, "id" | "name">;
  readonly before?: Pick<TrelloList, "id" | "name">;
}

/** A card with what its board tells of it; instants are ISO 8601 in UTC. */
export interface TrelloCard {
  readonly name: string;
  readonly description: string;
  /** The day its description was last written. */
  readonly describedAt: string | undefined;
  readonly list: string;
  readonly isTemplate: boolean;
  /** When it was archived; undefined where it was not. */
  readonly closed: { readonly at: string | undefined } | undefined;
  readonly createdAt: string | undefined;
  readonly changedAt: string | undefined;
  readonly due: { readonly at: string; readonly isDone: boolean } | undefined;
  readonly place: string;
  readonly labels: readonly string[];
  readonly links: readonly { readonly name: string; readonly url: string }[];
  readonly checklists: readonly { readonly name: string; readonly at: string | undefined; readonly items: readonly { name: string; isDone: boolean }[] }[];
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** The lists it came into, the earliest first. Trello exports the latest thousand actions of a board, so the beginning may be missing. */
  readonly steps: readonly TrelloStep[];
  readonly comments: readonly { readonly at: string; readonly text: string }[];
}

export interface TrelloBoard {
  /** In the order they stand on the board. */
  readonly lists: readonly TrelloList[];
  /** In the order of their lists and of their places there. */
  readonly cards: readonly TrelloCard[];
}

/** The board that a JSON value is, or undefined. Nothing in it is taken for granted. */
export function readBoard(json: unknown): TrelloBoard | undefined {
  const board = record(json);
  if (!Array.isArray(board.lists) || !Array.isArray(board.cards)) return undefined;
  const cards = records(board.cards).filter((card) => typeof card.idList === "string");
  if (cards.length === 0 && !("idOrganization" in board || "actions" in board || "labelNames" in board)) return undefined;
  const told = toldByActions(records(board.actions));
  const lists = byPlace(records(board.lists)).map((list): TrelloList => {
    const id = text(list.id);
    return { id, name: text(list.name), closed: list.closed === true ? { at: told.listsClosed.get(id) } : undefined };
  });
  const order = new Map(lists.map(({ id }, at) => [id, at]));
  const shared = { labels: namesOf(board.labels), fields: fieldsOf(board.customFields), checklists: byCard(records(board.checklists)) };
  return {
    lists,
    cards: byPlace(cards)
      .map((card) => readCard(card, told, shared))
      .sort((one, other) => (order.get(one.list) ?? lists.length) - (order.get(other.list) ?? lists.length)),
  };
}

/** What the board says once for all its cards. */
interface Shared {
  readonly labels: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, CustomField>;
  readonly checklists: ReadonlyMap<string, readonly Loose[]>;
}

function readCard(card: Loose, told: Told, shared: Shared): TrelloCard {
  const id = text(card.id);
  const changedAt = instant(card.dateLastActivity);
  const steps = told.steps.get(id) ?? [];
  const due = instant(card.due);
  const checklists = shared.checklists.get(id) ?? records(card.checklists);
  return {
    name: text(card.name),
    description: plainWords(text(card.desc)),
    describedAt: told.described.get(id),
    list: text(card.idList),
    isTemplate: card.isTemplate === true,
    closed: card.closed === true ? { at: told.cardsClosed.get(id) ?? instant(card.dateClosed) } : undefined,
    createdAt: told.created.get(id) ?? bornAt(id, steps[0]?.at ?? changedAt),
    changedAt,
    due: due === undefined ? undefined : { at: due, isDone: card.dueComplete === true },
    place: [text(card.locationName), text(card.address)].filter(Boolean).join(", "),
    labels: labelsOf(card, shared.labels),
    links: records(card.attachments).map((attachment) => ({ name: text(attachment.name), url: text(attachment.url) })),
    checklists: byPlace(checklists).map((checklist) => ({
      name: text(checklist.name),
      at: bornAt(text(checklist.id), changedAt),
      items: byPlace(records(checklist.checkItems)).flatMap((item) => {
        const name = text(item.name);
        return name ? [{ name, isDone: item.state === "complete" }] : [];
      }),
    })),
    fields: records(card.customFieldItems).flatMap((item) => {
      const field = shared.fields.get(text(item.idCustomField));
      const value = field && wordsOf(item, field);
      return field && value ? [{ name: field.name, value }] : [];
    }),
    steps,
    comments: told.comments.get(id) ?? [],
  };
}

/** What the board's actions tell of its cards and lists, by id. */
interface Told {
  readonly steps: Map<string, TrelloStep[]>;
  readonly comments: Map<string, { at: string; text: string }[]>;
  readonly created: Map<string, string>;
  readonly described: Map<string, string>;
  readonly cardsClosed: Map<string, string>;
  readonly listsClosed: Map<string, string>;
}

/** The actions by which a card came to be on the board. */
const ARRIVALS = new Set(["createCard", "copyCard", "convertToCardFromCheckItem", "emailCard", "moveCardToBoard"]);

function toldByActions(actions: readonly Loose[]): Told {
  const told: Told = { steps: new Map(), comments: new Map(), created: new Map(), described: new Map(), cardsClosed: new Map(), listsClosed: new Map() };
  const dated = actions.flatMap((action, index) => {
    const at = instant(action.date);
    return at === undefined ? [] : [{ at, index, type: action.type, data: record(action.data) }];
  });
  // Trello writes the latest first.
  dated.sort((one, other) => (one.at === other.at ? other.index - one.index : one.at < other.at ? -1 : 1));
  for (const { at, type, data } of dated) {
    const card = record(data.card);
    const id = text(card.id);
    const old = record(data.old);
    if (ARRIVALS.has(String(type))) {
      if (type !== "moveCardToBoard" && !told.created.has(id)) told.created.set(id, at);
      push(told.steps, id, stepsOf(at, data.list));
    } else if (type === "updateCard") {
      push(told.steps, id, stepsOf(at, data.listAfter, data.listBefore));
      if ("desc" in old) told.described.set(id, at);
      if (old.closed === false) told.cardsClosed.set(id, at);
    } else if (type === "updateList" && old.closed === false) {
      told.listsClosed.set(text(record(data.list).id), at);
    } else if (type === "commentCard" || type === "copyCommentCard") {
      const said = plainWords(text(data.text));
      push(told.comments, id, said ? [{ at, text: said }] : []);
    }
  }
  return told;
}

function stepsOf(at: string, into: unknown, outOf?: unknown): TrelloStep[] {
  const [list, before] = [listOf(into), listOf(outOf)];
  return list ? [{ at, list, ...(before ? { before } : {}) }] : [];
}

function listOf(value: unknown): Pick<TrelloList, "id" | "name"> | undefined {
  const list = record(value);
  const id = text(list.id);
  return id ? { id, name: text(list.name) } : undefined;
}

/** When a thing of Trello's was made, which its id begins with (four bytes of seconds, as MongoDB writes them); undefined where that cannot be. */
function bornAt(id: string, known: string | undefined): string | undefined {
  if (!/^[0-9a-f]{24}$/u.test(id)) return undefined;
  const time = Number.parseInt(id.slice(0, 8), 16) * 1_000;
  return time >= FIRST_BOARD && known !== undefined && time <= Date.parse(known) + DAY_MS ? new Date(time).toISOString() : undefined;
}
const FIRST_BOARD = Date.UTC(2010, 0, 1);
const DAY_MS = 86_400_000;

interface CustomField {
  readonly name: string;
  readonly options: ReadonlyMap<string, string>;
}

function fieldsOf(value: unknown): Map<string, CustomField> {
  return new Map(
    records(value).map((field) => [
      text(field.id),
      { name: text(field.name), options: new Map(records(field.options).map((option) => [text(option.id), text(record(option.value).text)])) },
    ]),
  );
}

/** A custom field's value in words: of a list the option, of a date its day, of a box that is ticked its tick. */
function wordsOf(item: Loose, { options }: CustomField): string {
  const value = record(item.value);
  const option = options.get(text(item.idValue));
  if (option) return option;
  if (value.checked !== undefined) return text(value.checked) === "true" ? "✓" : "";
  return instant(value.date)?.slice(0, "YYYY-MM-DD".length) ?? (text(value.text) || text(value.number));
}

function namesOf(value: unknown): Map<string, string> {
  return new Map(records(value).map((item) => [text(item.id), text(item.name)]));
}

/** The names of a card's labels; a colour without a name says nothing. */
function labelsOf(card: Loose, names: ReadonlyMap<string, string>): string[] {
  const own = records(card.labels).map((label) => text(label.name));
  const byId = Array.isArray(card.idLabels) ? card.idLabels.map((id) => names.get(text(id)) ?? "") : [];
  return [...new Set([...own, ...byId])].filter(Boolean);
}

function byCard(checklists: readonly Loose[]): Map<string, Loose[]> {
  const groups = new Map<string, Loose[]>();
  for (const checklist of checklists) push(groups, text(checklist.idCard), [checklist]);
  return groups;
}

/** In the order of their places; what has none stays behind what has one. */
function byPlace(items: readonly Loose[]): Loose[] {
  const place = ({ pos }: Loose) => (typeof pos === "number" && Number.isFinite(pos) ? pos : Number.MAX_VALUE);
  return [...items].sort((one, other) => place(one) - place(other));
}

function push<Value>(groups: Map<string, Value[]>, key: string, values: readonly Value[]): void {
  const group = groups.get(key);
  if (group) group.push(...values);
  else if (values.length > 0) groups.set(key, [...values]);
}
