// The quick look at values: never a yes where the schema says no or would change something.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { arbitraryIntent } from "#shared/commands/arbitrary-intent.test-source.ts";
import { envelopeSchema } from "#shared/commands/envelope.ts";
import { acceptsAs } from "./accepts.ts";

const isEnvelope = acceptsAs(envelopeSchema);
/** As it comes over a channel. */
const envelopes = arbitraryIntent.map(
  (intent) => JSON.parse(JSON.stringify({ id: "e1", at: "2031-03-02T08:00:00Z", today: "2031-03-02", intent })) as { intent: object },
);
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    "x",
    "2031-02-29",
    "2031-02-28",
    "2031-03-01T08:00:00Z",
    "9".repeat(400),
    -1,
    0.5,
    Number.NaN,
    true,
    [],
    {},
    [null],
    ["x"],
  ),
  fc.jsonValue(),
);

/** Whether the schema gives the value back as it is. */
function staysAsItIs(schema: z.ZodType, value: unknown): boolean {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return false;
  expect(parsed.data).toEqual(value);
  return true;
}

describe("the quick look", () => {
  it("takes what the person can want", () => {
    let taken = 0;
    fc.assert(
      fc.property(envelopes, (envelope) => {
        const isTaken = isEnvelope(envelope);
        if (isTaken) taken += 1;
        const isFit = staysAsItIs(envelopeSchema, envelope);
        // Where there is a choice between objects that do not say which of them they are, the schema is asked.
        const isAsked = /"(?:cadence|goBack|at)":/u.test(JSON.stringify(envelope.intent));
        expect(isTaken).toBe(isAsked && !isTaken ? false : isFit);
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(1_000);
  });

  it("never takes what the schema refuses or changes", () => {
    let refused = 0;
    fc.assert(
      fc.property(envelopes, fc.nat(), fc.string({ maxLength: 6 }), strange, fc.constantFrom("put", "add", "take"), (envelope, at, name, value, deed) => {
        const changed = structuredClone(envelope) as Record<string, unknown>;
        const places = placesIn(changed);
        const [holder, key] = places[at % places.length] as [Record<string, unknown>, string];
        if (deed === "put") holder[key] = value;
        else if (deed === "take") delete holder[key];
        else if (!Array.isArray(holder)) Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
        if (isEnvelope(changed)) expect(staysAsItIs(envelopeSchema, changed)).toBe(true);
        else refused += 1;
      }),
      { numRuns: 5_000 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });

  it.each<[string, z.ZodType, unknown]>([
    ["a field that nobody knows", z.looseObject({ a: z.string() }), { a: "", b: 1 }],
    ["a field without a value", z.object({ a: z.string().optional() }), { a: undefined }],
    ["an object of a class", z.object({}), new Date(0)],
    ["one of two objects", z.union([z.object({ a: z.string() }), z.object({ a: z.string(), b: z.string() })]), { a: "", b: "" }],
    ["what is changed on its way", z.string().trim(), "a"],
    ["what has a value of its own", z.object({ a: z.string().default("") }), {}],
    ["a kind of number that records do not have", z.float32(), 0.5],
    ["a mail address", z.email(), "ines@example.org"],
    ["a check of one's own that tells more", z.string().superRefine(() => {}), "a"],
    ["a list with a hole", z.array(z.string()), new Array(1)],
  ])("leaves %s to the schema", (_, schema, value) => {
    expect(acceptsAs(schema)(value)).toBe(false);
  });

  it.each<[z.ZodType, unknown, boolean]>([
    [z.string().min(1).max(3).regex(/^a/u), "abc", true],
    [z.string().min(1).max(3).regex(/^a/u), "abcd", false],
    [z.string().min(1).max(3).regex(/^a/u), "b", false],
    [z.number().int().min(3).max(5), 5, true],
    [z.number().int().min(3).max(5), 2, false],
    [z.number().int(), 1.5, false],
    [z.int(), 1.5, false],
    [z.int().nonnegative(), 2, true],
    [z.int().nonnegative(), -2, false],
    [z.number(), Number.POSITIVE_INFINITY, false],
    [z.array(z.boolean()).max(1), [true, false], false],
    [z.literal(true).nullable(), null, true],
    [z.enum(["a", "b"]), "c", false],
    [z.looseObject({ a: z.number().optional() }).refine(({ a }) => a !== 1), { a: 1 }, false],
    [z.looseObject({ a: z.number().optional() }).refine(({ a }) => a !== 1), { a: 2 }, true],
    [z.iso.date(), "2031-02-29", false],
  ])("tells what fits %#", (schema, value, expected) => {
    expect(acceptsAs(schema)(value)).toBe(expected);
    expect(schema.safeParse(value).success).toBe(expected);
  });
});

/** Every place of a value where something stands. */
function placesIn(value: unknown): [holder: Record<string, unknown>, key: string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[value as Record<string, unknown>, key] as [Record<string, unknown>, string], ...placesIn(inner)]);
}
