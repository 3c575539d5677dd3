// A part of a file as it comes from outside: checked and bounded before anything is done with it.
import { z } from "zod";
import { PART_LIMIT } from "#shared/contract/files.ts";

const schema = z.object({
  upload: z.uuid(),
  from: z.int().nonnegative(),
  data: z.string().max(Math.ceil(PART_LIMIT / 3) * 4),
  last: z.boolean(),
});

/** A checked part. */
export interface ReceivedPart {
  readonly upload: string;
  readonly from: number;
  readonly bytes: Buffer;
  readonly last: boolean;
}

/** The part that was sent, or undefined where it is none. */
export function readUploadPart(sent: unknown): ReceivedPart | undefined {
  const parsed = schema.safeParse(sent);
  if (!parsed.success) return undefined;
  const { data, ...part } = parsed.data;
  const bytes = Buffer.from(data, "base64");
  // What Node reads past in a text that is no base64 would be missing in the file.
  return bytes.length <= PART_LIMIT && bytes.toString("base64") === data ? { ...part, bytes } : undefined;
}
