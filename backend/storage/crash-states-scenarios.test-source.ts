// What is done on a disk before it crashes: each scenario uses the app as a client does, and writes down what it was promised.
import { join } from "node:path";
import type { Outcome } from "#shared/contract/backend.ts";
import { type OpenFolder, openFolder } from "../open-folder.ts";
import { adding, documentOf } from "../test-folder.test-source.ts";
import { CrashingDisk, filesOn, type LeftOut } from "./crash-states-disk.test-source.ts";
import { FOLDER, nameOf, Promises } from "./crash-states-promises.test-source.ts";
import { asWrittenBy, OLDER } from "./made-up-ladder.test-source.ts";

/** A scenario that was played, with all moments of its disk. */
export interface Played {
  readonly disk: CrashingDisk;
  readonly promises: Promises;
}

/** Goes ahead in time, in ms, for everything that asks what time it is. */
export type Wait = (ms: number) => void;

const CURRENT = join(FOLDER, "perennial.json");
const MINUTE = 60_000;

type Scenario = (scene: Scene, wait: Wait) => Promise<void>;

/** A disk with somebody at it. */
class Scene {
  readonly disk: CrashingDisk;
  readonly promises: Promises;

  constructor(leftOut: LeftOut | undefined) {
    this.disk = new CrashingDisk(undefined, leftOut);
    this.promises = new Promises(this.disk);
  }

  start(): Promise<OpenFolder> {
    return openFolder({ folder: FOLDER, owner: "terminal", fileSystem: this.disk, retryMs: 1_000_000_000 });
  }

  /** A folder in which two applications were saved, one after the other, and the app closed. */
  async saved(): Promise<void> {
    const open = await this.start();
    for (const id of ["a", "b"]) await open.backend.commit(adding(id));
    await open.close();
    this.promises.ask("a b");
    this.promises.acknowledge("a b");
  }

  /** Commits one more application and waits for the answer. */
  async add(open: OpenFolder, id: string): Promise<Outcome> {
    const answer = open.backend.commit(adding(id));
    // The core applies at once, so this is what the save is about to write.
    const document = open.document();
    const name = document ? nameOf(document) : "nothing";
    this.promises.ask(name);
    const outcome = await answer;
    if (outcome.kind === "committed") this.promises.acknowledge(name);
    return outcome;
  }

  /** What the current file holds. */
  current(): Buffer {
    const bytes = filesOn(this.disk.state).get(CURRENT);
    if (!bytes) throw new Error("There is no current file.");
    return bytes;
  }
}

/** Every scenario by its name. */
export const SCENARIOS = {
  "first save": async (scene) => {
    scene.promises.ask("nothing");
    scene.promises.acknowledge("nothing");
    // A temp that is whole may be all there is, and is offered then.
    const settled = scene.promises.mayAsk();
    const open = await scene.start();
    await scene.add(open, "a");
    settled();
    await scene.add(open, "b");
    await open.close();
  },
  save: async (scene) => {
    await scene.saved();
    const open = await scene.start();
    for (const id of ["c", "d", "e"]) await scene.add(open, id);
    await open.close();
  },
  "saves that are put together": async (scene) => {
    await scene.saved();
    const open = await scene.start();
    await Promise.all([..."cdef"].map((id) => scene.add(open, id)));
    const first = scene.add(open, "g");
    await Promise.resolve();
    await Promise.all([first, ...[..."hi"].map((id) => scene.add(open, id))]);
    await open.close();
  },
  rotate: async (scene, wait) => {
    await scene.saved();
    const open = await scene.start();
    for (const id of ["c", "d"]) {
      wait(MINUTE + 1);
      await scene.add(open, id);
    }
    await open.close();
  },
  "take up after damage": async (scene) => {
    await scene.saved();
    const former = await scene.start();
    await former.close();
    await damage(scene, scene.current().subarray(0, 700));
  },
  "take up after an empty file": async (scene) => {
    await scene.saved();
    await (await scene.start()).close();
    await damage(scene, Buffer.alloc(0));
  },
  "an edit by hand": async (scene) => {
    await scene.saved();
    const edited = Buffer.from(scene.current().toString("utf8").replace("Company a", "Company A"));
    scene.disk.replaceOutside(CURRENT, edited);
    scene.promises.keepBytes(edited);
    const open = await scene.start();
    await scene.add(open, "c");
    await open.close();
  },
  migrate: async (scene) => {
    await scene.saved();
    const older = Buffer.from(JSON.stringify(asWrittenBy(OLDER, JSON.parse(scene.current().toString("utf8"))), null, 2));
    scene.disk.replaceOutside(CURRENT, older);
    scene.promises.keepBytes(older);
    const open = await scene.start();
    await scene.add(open, "c");
    await open.close();
  },
  "a conflict copy": async (scene) => {
    await scene.saved();
    const theirs = scene.current();
    const open = await scene.start();
    await scene.add(open, "c");
    scene.disk.replaceOutside(CURRENT, theirs);
    // From here on theirs is what the file holds, and ours is kept beside it.
    scene.promises.ask("a b");
    scene.promises.acknowledge("a b");
    scene.promises.keepBytes(theirs);
    const outcome = await open.backend.commit(adding("d"));
    if (outcome.kind !== "unsaved") throw new Error("The edit of the other was not noticed.");
    scene.promises.keepCopy("a b c d");
    scene.promises.ask("a b c d");
    documentOf(await open.backend.settle("ours"));
    scene.promises.acknowledge("a b c d");
    await open.close();
  },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

/** Plays a scenario from its beginning. */
export async function play(name: ScenarioName, wait: Wait, leftOut?: LeftOut): Promise<Played> {
  const scene = new Scene(leftOut);
  await SCENARIOS[name](scene, wait);
  return scene;
}

/** Something destroys the current file; the person takes the document up again from what is offered. */
async function damage(scene: Scene, bytes: Buffer): Promise<void> {
  scene.disk.replaceOutside(CURRENT, bytes);
  if (bytes.length > 0) scene.promises.keepBytes(bytes);
  const chosen = scene.promises.mayAsk();
  const open = await scene.start();
  const opened = await open.backend.open();
  if (opened.kind !== "recovery") throw new Error("The damage was not noticed.");
  const [candidate] = opened.candidates;
  if (!candidate) return;
  documentOf(await open.backend.recover(candidate.name));
  chosen();
  await scene.add(open, "c");
  await open.close();
}
