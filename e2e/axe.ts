// axe-core on a page, injected as it is.
import type { Page } from "@playwright/test";
import axe from "axe-core";

/** Every WCAG A and AA rule the page breaks, a line each with the elements. */
export async function brokenRules(page: Page): Promise<string[]> {
  // The page's own policy forbids evaluated scripts, so axe comes in as a script of the debugger.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const injected = (
      globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await injected.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} – ${target.join(" ")} – ${failureSummary}`));
  });
}
