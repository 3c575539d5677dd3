// What is done on a disk before it crashes: each scenario uses the app as a client does.
import { adding, documentOf } from "../test-folder.test-source.ts";
import type { LeftOut } from "./crash-states-disk.test-source.ts";
import { Scene } from "./crash-states-scene.test-source.ts";
import { asWrittenBy, OLDER } from "./made-up-ladder.test-source.ts";

/** Goes ahead in time, in ms, for everything that asks how long ago something was. */
type Wait = (ms: number) => void;

const MINUTE = 60_000;
const LETTER = Buffer.from("Dear gardeners,\n".repeat(90));

type Scenario = (scene: Scene, wait: Wait) => Promise<void>;

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
    scene.replaceCurrent(Buffer.from(scene.current().toString("utf8").replace("Company a", "Company A")));
    const open = await scene.start();
    await scene.add(open, "c");
    await open.close();
  },
  migrate: async (scene) => {
    await scene.saved();
    scene.replaceCurrent(Buffer.from(JSON.stringify(asWrittenBy(OLDER, JSON.parse(scene.current().toString("utf8"))), null, 2)));
    const open = await scene.start();
    await scene.add(open, "c");
    await open.close();
  },
  "back up and prune": async (scene) => {
    const open = await scene.start();
    // More than are kept of one day; what becomes of the first ones is nobody's promise.
    for (const id of "abcdefghij") {
      await open.backend.commit(adding(id));
      await open.backend.backUp();
    }
    scene.promises.ask(scene.nameIn(open));
    scene.promises.acknowledge(scene.nameIn(open));
    const kept: (() => void)[] = [];
    for (const id of "klmno") {
      await scene.add(open, id);
      kept.push((await scene.backUp(open)).letGo);
      if (kept.length > 3) kept.shift()?.();
    }
    await open.close();
  },
  "restore and undo it": async (scene) => {
    await scene.saved();
    const open = await scene.start();
    const { name } = await scene.backUp(open);
    const first = scene.nameIn(open);
    for (const id of "cd") await scene.add(open, id);
    const last = scene.nameIn(open);
    const before = await scene.restore(open, { kind: "backup", name }, first);
    await scene.restore(open, { kind: "backup", name: before }, last);
    await open.close();
  },
  "restore a whole export": async (scene) => {
    await scene.saved();
    const open = await scene.start();
    await scene.attach(open, "a", LETTER);
    const whole = await scene.pack(open);
    const packed = scene.nameIn(open);
    await scene.add(open, "c");
    const upload = await scene.upload(open, "whole", whole);
    await scene.restore(open, { kind: "upload", upload }, packed);
    await open.close();
  },
  "attach a file": async (scene) => {
    await scene.saved();
    const open = await scene.start();
    await scene.attach(open, "a", LETTER);
    await scene.attach(open, "b", Buffer.from("Dear keepers of seeds,\n".repeat(90)));
    await open.close();
    await (await scene.start()).close();
  },
  "a conflict copy": async (scene) => {
    await scene.saved();
    const theirs = scene.current();
    const open = await scene.start();
    const old = scene.nameIn(open);
    await scene.add(open, "c");
    // From here on theirs is what the file holds, and ours is kept beside it.
    scene.promises.ask(old);
    scene.replaceCurrent(theirs);
    scene.promises.acknowledge(old);
    const outcome = await open.backend.commit(adding("d"));
    if (outcome.kind !== "unsaved") throw new Error("The edit of the other was not noticed.");
    const ours = scene.nameIn(open);
    scene.promises.keepCopy(ours);
    scene.promises.ask(ours);
    documentOf(await open.backend.settle("ours"));
    scene.promises.acknowledge(ours);
    await open.close();
  },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

/** Plays a scenario from its beginning; gives its disk with all moments, and its promises. */
export async function play(name: ScenarioName, wait: Wait, leftOut?: LeftOut): Promise<Scene> {
  const scene = new Scene(leftOut);
  await SCENARIOS[name](scene, wait);
  return scene;
}

/** Something destroys the current file; the person takes the document up again from what is offered. */
async function damage(scene: Scene, bytes: Buffer): Promise<void> {
  // Backups would do as well; this is about the folder that has none yet.
  scene.replaceCurrent(bytes);
  const chosen = scene.promises.mayAsk();
  const open = await scene.start();
  const opened = await open.backend.open();
  if (opened.kind !== "recovery") throw new Error("The damage was not noticed.");
  const [candidate] = opened.candidates;
  if (!candidate) return open.close();
  documentOf(await open.backend.recover(candidate.name));
  chosen();
  await scene.add(open, "c");
  await open.close();
}
