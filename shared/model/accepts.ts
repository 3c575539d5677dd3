// Whether a value is already what its schema would make of it: told without making it, for the thousands of records of an import.
import type { z } from "zod";

/** Tells of any value; `false` says only that the schema itself has to be asked. */
export type Accepts = (value: unknown) => boolean;

/**
 * A quick look for values, as JSON has them, that `schema.parse` would give back as they are: every field known, in its place and within its limits. It may say no to a
 * value that the schema takes, and knows nothing of what is wrong; it never says yes to one that the schema refuses or changes. Kinds of schemas
 * that it does not know are left to the schema.
 */
export function acceptsAs(schema: z.core.$ZodType): Accepts {
  const known = compiled.get(schema);
  if (known) return known;
  const accepts = compile(schema as z.core.$ZodTypes);
  compiled.set(schema, accepts);
  return accepts;
}

const compiled = new WeakMap<z.core.$ZodType, Accepts>();
const NEVER: Accepts = () => false;

function compile(schema: z.core.$ZodTypes): Accepts {
  const { def } = schema._zod;
  const checks = checksOf(def.checks);
  if (!checks) return NEVER;
  switch (def.type) {
    case "string":
      return all((value) => typeof value === "string", [...formatOf(def), ...checks]);
    case "number":
      return all((value) => typeof value === "number" && Number.isFinite(value), [...numberFormatOf(def), ...checks]);
    case "boolean":
      return all((value) => typeof value === "boolean", checks);
    case "literal": {
      const values = new Set<unknown>(def.values);
      return all((value) => values.has(value), checks);
    }
    case "enum": {
      const values = new Set<unknown>(Object.values(def.entries));
      return all((value) => values.has(value), checks);
    }
    case "array": {
      const element = acceptsAs(def.element);
      return all((value) => isList(value, element), checks);
    }
    case "object":
      return all(objectOf(def.shape), checks);
    case "union":
      return checks.length > 0 ? NEVER : unionOf(schema as z.core.$ZodUnion | z.core.$ZodDiscriminatedUnion);
    case "nullable": {
      const inner = acceptsAs(def.innerType);
      return all((value) => value === null || inner(value), checks);
    }
    case "optional":
      return all(acceptsAs(def.innerType), checks);
    default:
      return NEVER;
  }
}

function all(first: Accepts, others: readonly Accepts[]): Accepts {
  const [second, third, ...more] = others;
  if (!second) return first;
  if (!third) return (value) => first(value) && second(value);
  if (more.length === 0) return (value) => first(value) && second(value) && third(value);
  return (value) => first(value) && others.every((accepts) => accepts(value));
}

function isList(value: unknown, element: Accepts): boolean {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at += 1) if (!element(value[at])) return false;
  return true;
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): Accepts {
  const fields = new Map<string, Accepts>();
  let required = 0;
  const isRequired = new Set<string>();
  for (const [key, field] of Object.entries(shape)) {
    fields.set(key, acceptsAs(field));
    // What may be left out, and is then left out: a default would come in its place.
    if (field._zod.optin === "optional" && field._zod.optout === "optional") continue;
    required += 1;
    isRequired.add(key);
  }
  return (value) => {
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
    let missing = required;
    // A field that nobody knows is kept by some schemas and left out by others.
    for (const key in value) {
      const accepts = fields.get(key);
      if (!accepts?.((value as Readonly<Record<string, unknown>>)[key])) return false;
      if (isRequired.has(key)) missing -= 1;
    }
    return missing === 0;
  };
}

/** Of objects only those that say by one field which of them they are: else one might be taken that would leave out a field of another. */
function unionOf({ _zod: { def } }: z.core.$ZodUnion | z.core.$ZodDiscriminatedUnion): Accepts {
  const options = def.options.map(acceptsAs);
  if (!("discriminator" in def)) {
    const isPlain = def.options.every((option) => ["string", "number", "boolean", "literal", "enum"].includes((option as z.core.$ZodTypes)._zod.def.type));
    return isPlain ? (value) => options.some((accepts) => accepts(value)) : NEVER;
  }
  const { discriminator } = def;
  const byName = new Map<unknown, Accepts>();
  for (const [at, option] of def.options.entries()) {
    for (const name of option._zod.propValues?.[discriminator] ?? []) byName.set(name, options[at] as Accepts);
  }
  return (value) => {
    const name = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[discriminator] : undefined;
    return byName.get(name)?.(value) === true;
  };
}

/** What a string has to be like by its kind, such as a day. */
function formatOf(def: z.core.$ZodStringDef): Accepts[] {
  if (!("format" in def)) return [];
  const { pattern } = def as z.core.$ZodStringFormatDef;
  // Any other is checked by code of its own.
  return (def.format === "date" || def.format === "datetime") && pattern ? [matching(pattern)] : [NEVER];
}

/** What a number has to be like by its kind, such as a whole one. */
function numberFormatOf(def: z.core.$ZodNumberDef): Accepts[] {
  if (!("format" in def)) return [];
  return [def.format === "safeint" ? Number.isSafeInteger : NEVER];
}

/** What is checked beside the type; undefined where one of it is none of those known here. */
function checksOf(checks: readonly z.core.$ZodCheck<never>[] | undefined): readonly Accepts[] | undefined {
  const known = (checks ?? []).map((check) => checkOf(check as unknown as z.core.$ZodChecks | z.core.$ZodCustom));
  return known.every((accepts) => accepts !== undefined) ? known : undefined;
}

function checkOf(check: z.core.$ZodChecks | z.core.$ZodCustom): Accepts | undefined {
  const { def } = check._zod;
  switch (def.check) {
    case "min_length":
      return (value) => (value as string | unknown[]).length >= def.minimum;
    case "max_length":
      return (value) => (value as string | unknown[]).length <= def.maximum;
    case "greater_than":
      return (value) => (def.inclusive ? (value as number) >= Number(def.value) : (value as number) > Number(def.value));
    case "less_than":
      return (value) => (def.inclusive ? (value as number) <= Number(def.value) : (value as number) < Number(def.value));
    case "number_format":
      return def.format === "safeint" ? Number.isSafeInteger : undefined;
    case "string_format":
      return def.format === "regex" && def.pattern ? matching(def.pattern) : undefined;
    case "custom": {
      // Other checks of one's own tell what is wrong as they go.
      const { fn } = def as { readonly fn?: (value: unknown) => unknown };
      return fn && ((value) => fn(value) === true);
    }
    default:
      return undefined;
  }
}

/** Whether a text matches; a pattern that begins where it left off is left aside. */
function matching(pattern: RegExp): Accepts {
  return pattern.global || pattern.sticky ? NEVER : (value) => pattern.test(value as string);
}
