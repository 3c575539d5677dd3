// What comes from outside, checked before it is applied, and what came of it before it is kept.
import type { z } from "zod";
import { type Envelope, envelopeSchema } from "#shared/commands/envelope.ts";
import type { Outcome } from "#shared/contract/backend.ts";
import { type Accepts, acceptsAs } from "#shared/model/accepts.ts";
import type { Change } from "#shared/model/change.ts";
import { TABLES, type TableName } from "#shared/model/document.ts";
import { recordSchemas } from "#shared/model/file-schema.ts";
import { ENVELOPE_DEPTH_LIMIT, isDeeperThan } from "#shared/model/json-depth.ts";

/** Whether what was sent can be taken as it is. */
const isEnvelope = acceptsAs(envelopeSchema);
const isRecord = Object.fromEntries(TABLES.map((table) => [table, acceptsAs(recordSchemas[table])])) as Record<TableName, Accepts>;

/** The envelope that was sent, or the refusal of what is none of ours. */
export function checkedEnvelope(sent: unknown): { readonly envelope: Envelope } | { readonly refused: Outcome } {
  // It looks no deeper than its schema does.
  if (isEnvelope(sent)) return { envelope: sent as Envelope };
  if (isDeeperThan(sent, ENVELOPE_DEPTH_LIMIT)) return { refused: refusedAsInvalid("depth") };
  const parsed = envelopeSchema.safeParse(sent);
  return parsed.success ? { envelope: parsed.data } : { refused: refusedAsInvalid(detailOf(parsed.error)) };
}

/** The refusal of a change that would leave a record behind with which the file could not be read again; undefined where there is none. */
export function refusalOf(change: Change): Outcome | undefined {
  for (const { table, after } of change) {
    if (after === undefined || isRecord[table](after)) continue;
    const checked = recordSchemas[table].safeParse(after);
    if (!checked.success) return refusedAsInvalid(detailOf(checked.error));
  }
  return undefined;
}

/** The first thing that is wrong, with the place where it is. */
function detailOf({ issues: [issue] }: z.ZodError): string {
  return [issue?.path.join("."), issue?.message].filter(Boolean).join(": ");
}

function refusedAsInvalid(detail: string): Outcome {
  return { kind: "refused", why: { key: "refusal.invalid", values: { detail } } };
}
