// Which offers and reconnections count as grown from a rejection, and how the way is told.
import { expect, test } from "vitest";
import type { Stage } from "#shared/model/stage.ts";
import { grownWays } from "./grown.ts";
import { documentWith } from "./sample.test-source.ts";

/** Moves through stages, one a month from February 2025. */
function through(id: string, ...way: Stage[]) {
  return way.slice(1).map((to, at) => ({ id: `${id}${at}`, kind: "move" as const, at: `2025-0${at + 2}-01`, from: way[at] as Stage, to }));
}

test("an offer counts as grown where a rejection is among what it grew from, also one elsewhere", () => {
  const person = { id: "p", name: "Ada Lind", createdAt: "2025-03-01T09:00:00.000Z", grewFrom: [{ kind: "application" as const, id: "no", move: "no0" }] };
  const document = {
    ...documentWith([
      { id: "direct", stage: "offered", timeline: through("direct", "applied", "interviewed", "offered") },
      { id: "seed", stage: "offered", timeline: through("seed", "applied", "rejected", "reconnected", "offered") },
      { id: "growing", stage: "reconnected", timeline: through("growing", "applied", "rejected", "reconnected") },
      { id: "ended", stage: "rejected", timeline: through("ended", "applied", "rejected", "reconnected", "rejected") },
      { id: "no", stage: "rejected", timeline: through("no", "applied", "rejected") },
      {
        id: "elsewhere",
        stage: "offered",
        grewFrom: [{ kind: "person", id: "p" }],
        timeline: through("elsewhere", "applied", "interviewed", "reconnected", "interviewed", "offered"),
      },
      { id: "deleted", stage: "offered", timeline: through("deleted", "applied", "rejected", "offered"), removed: { at: "2026-01-01T10:00:00.000Z" } },
    ]),
    people: new Map([["p", person]]),
  };
  const ways = grownWays(document).map(({ application, stage, stops }) => [
    application.id,
    stage,
    stops().map((stop) => (stop.kind === "people" ? stop.people.map(({ name }) => name).join() : `${stop.application.id} ${stop.move.to}`)),
  ]);
  expect(ways).toEqual([
    ["elsewhere", "offered", ["no rejected", "Ada Lind", "elsewhere reconnected", "elsewhere offered"]],
    ["seed", "offered", ["seed rejected", "seed reconnected", "seed offered"]],
    ["growing", "reconnected", ["growing rejected", "growing reconnected"]],
  ]);
});
