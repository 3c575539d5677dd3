// Whatever a crash leaves of the disk, at whatever moment: the next start finds what was acknowledged.
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LeftOut } from "./crash-states-disk.test-source.ts";
import { keyOf, randomFrom, statesLeft } from "./crash-states-left.test-source.ts";
import { startAfter } from "./crash-states-promises.test-source.ts";
import { play, SCENARIOS, type ScenarioName } from "./crash-states-scenarios.test-source.ts";
import type { Scene } from "./crash-states-scene.test-source.ts";
import { printFigure, proofSize } from "./proof-size.test-source.ts";

// The scenario of a migration needs an older version to come from.
vi.mock("./migrations/ladder.ts", () => import("./made-up-ladder.test-source.ts"));

const ROW = "every crash state";
/** The full version looks at others each time; a short one that finds something new must not surprise whoever changed something else. */
const SEED = proofSize({ short: 1, full: Date.now() % 1_000_000 });
/** How many states are looked at: of each scenario, and of one of its moments at most. */
const STATES = proofSize({ short: { scenario: 260, moment: 12 }, full: { scenario: 2_800, moment: 400 } });
const CONTROL_STATES = proofSize({ short: { scenario: 300, moment: 12 }, full: { scenario: 1_500, moment: 60 } });
const LONG = proofSize({ short: 60_000, full: 900_000 });

let waited = 0;
const wait = (ms: number) => {
  waited += ms;
};

beforeEach(() => {
  waited = 0;
  const real = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => real() + waited);
});

afterEach(() => {
  vi.restoreAllMocks();
});

interface Looked {
  states: number;
  again: number;
  readonly wrong: string[];
}

/** Starts on states that crashes of a scenario leave, spread over all its moments; of some starts, also on what a crash in the start leaves. */
async function lookAt({ disk, promises }: Scene, sizes: { scenario: number; moment: number }, seed: number): Promise<Looked> {
  const random = randomFrom(seed);
  const looked: Looked = { states: 0, again: 0, wrong: [] };
  const seen = new Set<string>();
  const moments = disk.moments.map((state, index) => ({ state, promised: promises.at(index), index }));
  const eligible = moments.filter(({ promised }) => promised !== undefined);
  const each = Math.min(sizes.moment, Math.ceil(sizes.scenario / eligible.length));
  for (const { state, promised, index } of eligible) {
    if (!promised) continue;
    for (const left of statesLeft(state, each, random)) {
      const key = `${keyOf(left)} ${[...promised.documents].join()}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const { wrong, disk: started } = await startAfter(left, promised);
      looked.states += 1;
      if (wrong) looked.wrong.push(`moment ${index}: ${wrong}`);
      if (random() > 0.1 || wrong) continue;
      const second = started.moments[Math.floor(random() * started.moments.length)];
      for (const again of second ? statesLeft(second, 3, random) : []) {
        const after = await startAfter(again, promised);
        looked.again += 1;
        if (after.wrong) looked.wrong.push(`moment ${index}, and a crash in the start after it: ${after.wrong}`);
      }
    }
  }
  return looked;
}

describe("a crash at any moment of", () => {
  const all = { states: 0, again: 0, wrong: 0 };

  afterAll(() => {
    printFigure(ROW, `${all.states + all.again} states (${all.again} after a second crash), ${all.wrong} bad, seed ${SEED}`);
  });

  test.for(Object.keys(SCENARIOS) as ScenarioName[])("%s loses nothing", { timeout: LONG }, async (name) => {
    const { states, again, wrong } = await lookAt(await play(name, wait), STATES, SEED);
    console.log(`${name}: ${states} states, ${again} after a second crash, ${wrong.length} bad`);
    all.states += states;
    all.again += again;
    all.wrong += wrong.length;
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(states).toBeGreaterThan(50);
  });
});

describe("the same is found to be bad", () => {
  const CONTROLS: readonly (readonly [LeftOut, ScenarioName])[] = [
    ["fsync of files", "save"],
    ["fsync of folders", "save"],
    ["fsync of folders", "back up and prune"],
    ["fsync of folders", "attach a file"],
    ["data before its name", "save"],
    ["a temp file", "save"],
    ["previous generation and backups", "take up after damage"],
  ];

  test.for(CONTROLS)("without %s: %s", async ([leftOut, name]) => {
    const { states, wrong } = await lookAt(await play(name, wait, leftOut), CONTROL_STATES, SEED);
    printFigure(`${ROW}, without ${leftOut}`, `${wrong.length} of ${states} states bad (${name})`);
    expect(wrong.length).toBeGreaterThan(0);
  });

  const HARMLESS: readonly (readonly [LeftOut, ScenarioName])[] = [
    ["backups", "take up after damage"],
    ["hard links", "rotate"],
  ];

  test.for(HARMLESS)("but not without %s, which something else makes up for", async ([leftOut, name]) => {
    expect((await lookAt(await play(name, wait, leftOut), CONTROL_STATES, SEED)).wrong).toEqual([]);
  });
});
