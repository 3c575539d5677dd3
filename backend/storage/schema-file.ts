// The JSON Schema of the file, which lies beside it so that an editor can check and explain it.
import { join } from "node:path";
import { z } from "zod";
import { fileSchema } from "#shared/model/file-schema.ts";
import { contentOf, writeDurably } from "./durable-write.ts";
import { SCHEMA_FILE } from "./file-names.ts";
import type { FileSystem } from "./file-system.ts";
import { readBytes } from "./read-document.ts";

/** The JSON Schema (draft 2020-12) as the text of its file. What JSON Schema cannot say, such as that a range is in order, is left out. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(fileSchema, { io: "input", unrepresentable: "any" });
  return `${JSON.stringify({ title: "Perennial", ...schema }, null, 2)}\n`;
}

/** Puts the schema beside the file where it is missing or another one. */
export async function placeSchema(fileSystem: FileSystem, folder: string): Promise<void> {
  const bytes = Buffer.from(jsonSchemaText());
  const there = await readBytes(fileSystem, join(folder, SCHEMA_FILE)).catch(() => undefined);
  if (!there?.equals(bytes)) await writeDurably(fileSystem, contentOf(bytes), { folder, name: SCHEMA_FILE });
}
