// Where parsed JSON is not as it should be.
import type { z } from "zod";
import { TABLES } from "#shared/model/document.ts";

/** The first place where a file is not as its schema says: the field, and the record it belongs to. */
export function whereInvalid(file: unknown, error: z.ZodError): { field: string; record: string } {
  const path = (error.issues[0]?.path ?? []).map(String);
  const [data, table, index, ...rest] = path;
  if (data !== "data" || table === undefined || index === undefined || !(TABLES as readonly string[]).includes(table) || table === "settings") {
    return { field: path.join(".") || "data", record: "perennial" };
  }
  const record = ((file as Record<string, Record<string, Record<string, unknown>[]>>).data?.[table]?.[Number(index)] ?? {}) as Record<string, unknown>;
  const name = [record.company, record.role].filter((part) => typeof part === "string" && part !== "").join(" - ");
  return { field: rest.join(".") || table, record: name || (typeof record.id === "string" ? record.id : `${table} ${Number(index) + 1}`) };
}
