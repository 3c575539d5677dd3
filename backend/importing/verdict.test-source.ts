// What becomes of one file that is imported, from its bytes to the document, and whether that is as promised.
import { randomUUID } from "node:crypto";
import { apply } from "#shared/commands/apply.ts";
import type { ImportPlan } from "#shared/formats/import/import-plan.ts";
import { planImport, readImport } from "#shared/formats/import/read-import.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { checkedEnvelope, refusalOf } from "../checked-envelope.ts";
import type { HostileFile } from "./hostile-file.test-source.ts";

/** What came of it: refused in a sentence, planned with nothing to add, added as a whole; or what is wrong with it. */
export interface Verdict {
  readonly kind: "refused" | "nothing" | "added" | "wrong";
  readonly why: string;
  /** CPU of the process from the bytes to the next document, ms. */
  readonly cpuMs: number;
}

/** The two steps that are judged; a control puts something bad in their place. */
export interface Importer {
  readonly read: typeof readImport;
  readonly plan: typeof planImport;
}
export const ours: Importer = { read: readImport, plan: planImport };

const TODAY = "2031-06-15";
const AT = "2031-06-15T08:00:00.000Z";
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Map.prototype, Function.prototype];
const untouched = shapeOfPrototypes();
/** Most characters of one message to the backend. */
const MESSAGE_LIMIT = 64 * 1024 * 1024;

/** Imports a file beside an application that is there already. Throws only where the importer does. */
export async function judge(file: HostileFile, importer: Importer): Promise<Verdict> {
  const bytes = file.make();
  const document = someDocument();
  const began = process.cpuUsage();
  const cpuMs = () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  };
  const found = await importer.read(bytes, file.fileName);
  if ("refused" in found) return { ...wordsOf(found.refused), cpuMs: cpuMs() };
  const plan = importer.plan(found.source, {}, { document, today: TODAY, locale: "en-GB", newId: randomUUID });
  if (!plan.intent) return { kind: "nothing", why: "", cpuMs: cpuMs(), ...wrongCounts(plan) };
  const checked = checkedEnvelope({ id: "import", at: AT, today: TODAY, intent: plan.intent });
  if ("refused" in checked) return wrong(`the command is not let in: ${JSON.stringify(checked.refused)}`, cpuMs());
  const applied = apply(document, checked.envelope);
  const taken = cpuMs();
  if ("refused" in applied) return wrong(`the command is refused: ${say(applied.refused)}`, taken);
  const unkept = refusalOf(applied.change);
  const broken =
    (unkept && { kind: "wrong" as const, why: `what came of it is not kept: ${JSON.stringify(unkept)}` }) ??
    wrongCounts(plan) ??
    wrongDocument(document, applied.document, plan);
  return { kind: "added", why: `${plan.counts.added} of ${plan.counts.rows}`, cpuMs: taken, ...broken };
}

function wrong(why: string, cpuMs: number): Verdict {
  return { kind: "wrong", why, cpuMs };
}

type Broken = Pick<Verdict, "kind" | "why"> | undefined;

/** A refusal is one whole sentence. */
function wordsOf(refused: Said): Pick<Verdict, "kind" | "why"> {
  const sentence = say(refused);
  const isSentence = sentence !== refused.key && !sentence.includes("{{") && sentence.length < 400 && /[.?]$/u.test(sentence);
  const touched = shapeOfPrototypes() !== untouched;
  return touched ? { kind: "wrong", why: "a prototype was touched" } : { kind: isSentence ? "refused" : "wrong", why: sentence };
}

function wrongCounts({ outcomes, counts, problems, intent }: ImportPlan): Broken {
  const count = (kind: string) => outcomes.filter(({ outcome }) => outcome === kind).length;
  const tallies = [count("added"), count("duplicate"), count("skipped"), count("merged")];
  const told = [counts.added, counts.duplicates, counts.skipped, counts.merged];
  if (String(tallies) !== String(told) || counts.rows !== outcomes.length) return { kind: "wrong", why: `counts that do not agree: ${tallies} and ${told}` };
  if (shapeOfPrototypes() !== untouched) return { kind: "wrong", why: "a prototype was touched" };
  if (!intent && counts.added > 0 && problems.length === 0) return { kind: "wrong", why: "rows are to be added, and nothing says why they are not" };
  const unsaid = problems.find(({ reason }) => say(reason) === reason.key || say(reason).includes("{{"));
  return unsaid && { kind: "wrong", why: `a problem without words: ${unsaid.reason.key}` };
}

/** Whether all that was promised came in, and nothing that was there is gone. */
function wrongDocument(before: Document, after: Document, { intent, counts }: ImportPlan): Broken {
  const came = after.applications.size - before.applications.size;
  if (came !== counts.added || came !== intent?.applications.length) return { kind: "wrong", why: `${came} of ${counts.added} came in` };
  for (const table of ["people", "touchpoints", "debriefs", "reminders"] as const) {
    const [brought, there] = [intent?.[table]?.length ?? 0, after[table].size - before[table].size];
    if (brought !== there) return { kind: "wrong", why: `${there} of ${brought} ${table} came in` };
  }
  for (const [id, application] of before.applications) {
    if (after.applications.get(id)?.company !== application.company) return { kind: "wrong", why: "what was there is gone" };
  }
  for (const application of after.applications.values()) {
    if (Object.getPrototypeOf(application) !== Object.prototype) return { kind: "wrong", why: "a record is no plain one" };
  }
  const text = JSON.stringify(intent);
  if (text.length > MESSAGE_LIMIT) return { kind: "wrong", why: `a command of ${Math.ceil(text.length / 1024 / 1024)} MB` };
  const [broken] = brokenInvariants(after);
  return broken === undefined ? undefined : { kind: "wrong", why: broken };
}

function someDocument(): Document {
  const there = { id: "there", company: "Fernhill", role: "Gardener", tags: [], stage: "applied" as const, rank: "a0", createdAt: AT, timeline: [] };
  return { ...emptyDocument(), applications: new Map([[there.id, there]]) };
}

function shapeOfPrototypes(): string {
  return JSON.stringify([PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String))]);
}
