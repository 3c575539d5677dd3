// Ids made in batches: each a UUID as the standard writes it, none twice.
import { describe, expect, it } from "vitest";
import { idSchema } from "./id.ts";
import { newIds } from "./new-ids.ts";

describe("new ids", () => {
  it("are random UUIDs, over many batches", () => {
    const newId = newIds();
    const ids = Array.from({ length: 5_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
      expect(idSchema.safeParse(id).success).toBe(true);
    }
  });

  it("share nothing between two makers", () => {
    const [one, other] = [newIds(), newIds()];
    expect(new Set([...Array.from({ length: 200 }, one), ...Array.from({ length: 200 }, other)]).size).toBe(400);
  });
});
