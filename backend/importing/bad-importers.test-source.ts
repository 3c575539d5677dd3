// Importers that do what none may do, to show that the test would see it.
import type { ImportPlan } from "#shared/formats/import/import-plan.ts";
import { type Importer, ours } from "./verdict.test-source.ts";

const SPIN_MS = 2_600;

function spentMs(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

/** By what they do. */
export const bad = {
  /** Takes more memory than there is. */
  hoards: {
    ...ours,
    read: (...given) => {
      const held: number[][] = [];
      for (;;) held.push(Array.from({ length: 100_000 }, (_, at) => at + given[0].length));
    },
  },
  /** Throws for what a file holds. */
  throws: {
    ...ours,
    read: () => {
      throw new Error("a control");
    },
  },
  /** Takes too long. */
  dawdles: {
    ...ours,
    read: (...given) => {
      let sum = 0;
      for (const began = process.cpuUsage(); given[1].endsWith(".csv") && spentMs(began) < SPIN_MS; ) for (let at = 0; at < 1e7; at += 1) sum += at % 7;
      if (sum < 0) throw new Error("This only keeps the loop from being left out.");
      return ours.read(...given);
    },
  },
  /** Leaves out half of what it promised. */
  halves: {
    ...ours,
    plan: (...given) => {
      const plan = ours.plan(...given);
      return plan.intent ? ({ ...plan, intent: { ...plan.intent, applications: plan.intent.applications.slice(1) } } as ImportPlan) : plan;
    },
  },
  /** Sends a command that no door lets through. */
  garbles: {
    ...ours,
    plan: (...given) => {
      const plan = ours.plan(...given);
      return plan.intent
        ? ({
            ...plan,
            intent: { ...plan.intent, applications: plan.intent.applications.map((one) => ({ ...one, stage: "nowhere" })) },
          } as unknown as ImportPlan)
        : plan;
    },
  },
  /** Writes on what all objects share. */
  pollutes: {
    ...ours,
    read: (...given) => {
      Object.defineProperty(Object.prototype, "polluted", { value: true, configurable: true });
      return ours.read(...given);
    },
  },
} satisfies Record<string, Importer>;
