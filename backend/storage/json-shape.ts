// What can be said about the shape of parsed JSON: how deep it is, and where it is not as it should be.
import type { z } from "zod";
import { TABLES } from "#shared/model/document.ts";

/** Whether values lie inside each other more than `limit` deep; walks without recursion, so no depth is too much for it. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: object[] = typeof value === "object" && value !== null ? [value] : [];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    const next: object[] = [];
    for (const parent of level) {
      if (Array.isArray(parent)) for (const child of parent) keep(child, next);
      else for (const key in parent) keep((parent as Record<string, unknown>)[key], next);
    }
    level = next;
  }
  return false;
}

function keep(child: unknown, level: object[]): void {
  if (typeof child === "object" && child !== null) level.push(child);
}

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
