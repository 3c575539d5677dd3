// Two versions of one record as one that holds what either has, where neither says anything that the other contradicts.
import type { Entry } from "#shared/model/entry.ts";
import { LINK_COUNT_LIMIT, ORIGINS_LIMIT, POINT_COUNT_LIMIT, TAG_COUNT_LIMIT } from "#shared/model/limits.ts";
import { sameValue } from "#shared/model/same-value.ts";
import { differingMembers } from "./comparison.ts";

type Members = Readonly<Record<string, unknown>>;

/** The lists that can be put together, and how much each may hold. */
const LISTS: Readonly<Record<string, number>> = {
  timeline: Number.POSITIVE_INFINITY,
  people: Number.POSITIVE_INFINITY,
  attachments: Number.POSITIVE_INFINITY,
  tags: TAG_COUNT_LIMIT,
  links: LINK_COUNT_LIMIT,
  wanted: POINT_COUNT_LIMIT,
  wentWell: POINT_COUNT_LIMIT,
  workOn: POINT_COUNT_LIMIT,
  grewFrom: ORIGINS_LIMIT,
  notFrom: ORIGINS_LIMIT,
};

/** What may stand in one version and not in the other without anything being said by its absence. */
const FIELDS = new Set(["location", "link", "source", "salary", "appliedOn", "posting", "title", "email", "phone", "howMet", "notes", "theirWords", "ended"]);

/** The two as one, ours first; undefined where they contradict each other. */
export function joinedRecord<Record extends object>(ours: Record, theirs: Record): Record | undefined {
  const [mine, other] = [ours as Members, theirs as Members];
  const further = furtherOf(mine, other);
  if (!further) return undefined;
  const joined: { [member: string]: unknown } = { ...mine };
  for (const member of differingMembers(mine, other)) {
    const value = member === "stage" || member === "rank" ? further[member] : joinedMember(member, mine[member], other[member]);
    if (value === undefined) return undefined;
    joined[member] = value;
  }
  return joined as Record;
}

function joinedMember(member: string, one: unknown, other: unknown): unknown {
  const limit = LISTS[member];
  if (limit !== undefined && isList(one) && isList(other)) {
    const joined = member === "timeline" || member === "attachments" ? joinedById(one, other) : joinedList(one, other, sameValue);
    return joined && joined.length <= limit ? joined : undefined;
  }
  if (!FIELDS.has(member)) return undefined;
  return one === undefined ? other : other === undefined ? one : undefined;
}

function isList(value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || Array.isArray(value);
}

/** Everything in either list, each in the order that it has there. */
function joinedList(one: readonly unknown[] = [], other: readonly unknown[] = [], same: (one: unknown, other: unknown) => boolean): unknown[] {
  const joined = [...one];
  let at = 0;
  for (const item of other) {
    const there = joined.findIndex((known) => same(known, item));
    if (there < 0) joined.splice(at, 0, item);
    at = (there < 0 ? at : there) + 1;
  }
  return joined;
}

/** The same for items with ids; undefined where one of them was changed. */
function joinedById(one: readonly unknown[] = [], other: readonly unknown[] = []): unknown[] | undefined {
  const known = new Map((one as readonly { id: string }[]).map((item) => [item.id, item]));
  for (const item of other as readonly { id: string }[]) if (known.has(item.id) && !sameValue(known.get(item.id), item)) return undefined;
  return joinedList(one, other, (left, right) => (left as { id: string }).id === (right as { id: string }).id);
}

/** The version that went further: its moves begin with those of the other one. Undefined where each went its own way. */
function furtherOf(one: Members, other: Members): Members | undefined {
  const [left, right] = [movesOf(one), movesOf(other)];
  const [shorter, longer] = left.length >= right.length ? [right, left] : [left, right];
  if (!shorter.every((id, at) => id === longer[at])) return undefined;
  // Where neither was moved, a stage that differs was not moved to but written by hand.
  if (left.length === right.length && !sameValue(one.stage, other.stage)) return undefined;
  return left.length >= right.length ? one : other;
}

function movesOf({ timeline }: Members): string[] {
  return isList(timeline) ? ((timeline ?? []) as readonly Entry[]).filter(({ kind }) => kind === "move").map(({ id }) => id) : [];
}
