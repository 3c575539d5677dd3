// Cards and boards for tests, put together from single letters.
import type { Application } from "#shared/model/application.ts";
import { STAGES, type Stage } from "#shared/model/stage.ts";
import type { Board } from "#shared/queries/board.ts";

/** A card with this id, and whatever else is given. */
export function card(id: string, more: Partial<Application> = {}): Application {
  return { id, company: `Company ${id}`, role: "Designer", tags: [], stage: "applied", rank: id, createdAt: "2026-11-01T09:00:00.000Z", timeline: [], ...more };
}

/** A board whose columns hold cards by the letters given: `{ applied: "abc" }`. */
export function boardWith(columns: Partial<Record<Stage, string>>): Board {
  return Object.fromEntries(STAGES.map((stage) => [stage, [...(columns[stage] ?? "")].map((id) => card(id, { stage }))])) as unknown as Board;
}
