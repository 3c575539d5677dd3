// Postings that try to run, to fetch or to break out, shown in a real browser: in the preview, and in the panel where they are kept.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page, Request } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { column, settled } from "../board.ts";

interface Hostile {
  readonly name: string;
  readonly html: string;
}

/** A file this large takes a browser seconds to read, whoever wrote it: what reads it has a test of its own. */
const SHOWN_LIMIT = 500_000;
/** How many are shown, from all kinds alike: all in one shell, and in the others, whose page is the same, enough to try their own policy. */
const shown = (shell: string) => (shell === "browser" ? 300 : 60);
/** How many are dropped at once; each waits for the one before it. */
const AT_ONCE = 50;

test.describe.configure({ timeout: 240_000 });

test("no hostile posting runs a script, makes a request or breaks the page's policy, in the preview and in the panel", async ({ app, data }) => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, "../../tasks/hostile-postings.mjs")], { maxBuffer: 2 ** 28 });
  const all = (JSON.parse(stdout) as { postings: Hostile[] }).postings.filter(({ html }) => html.length <= SHOWN_LIMIT);
  const length = shown(test.info().project.name);
  const postings = Array.from({ length }, (_, at) => all[Math.floor((at * all.length) / length)] as Hostile);
  expect(new Set(postings).size).toBe(length);
  const watched = await watch(app);

  let previewed = 0;
  for (let from = 0; from < postings.length; from += AT_ONCE) previewed += await previewAll(app, postings.slice(from, from + AT_ONCE), from);
  await settled(app);
  const { applications } = (await fileIn(data)).data;
  expect(applications).toHaveLength(postings.length);

  const kept = await showAll(
    app,
    applications.map(({ id }) => id),
  );
  const { requests, ...told } = await watched.told();
  console.log(
    `${postings.length} hostile postings: ${previewed} shown in the preview, ${kept} in the panel, ${told.runs} scripts run, ${requests.length} requests made, ${told.violations.length} violations`,
  );
  expect(previewed).toBe(postings.length);
  expect(kept).toBe(applications.filter((one) => "posting" in one).length);
  expect({ requests, ...told }).toEqual({ runs: 0, violations: [], requests: [], pages: 1 });
});

test("what watches over them notices a script, a request and a violation", async ({ app }) => {
  const page = await app.context().newPage();
  await page.route("https://hostile.invalid/**", (route) => route.abort());
  const watched = await watch(page);
  await page.evaluate(() => {
    document.body.innerHTML = '<img src="https://hostile.invalid/beacon.png" onerror="window.hostileRuns = 1">';
  });
  await expect.poll(async () => (await watched.told()).runs).toBe(1);
  await page.evaluate(() => {
    document.head.innerHTML = `<meta http-equiv="Content-Security-Policy" content="img-src 'none'">`;
    document.body.innerHTML = '<img src="https://hostile.invalid/other.png">';
  });
  await expect.poll(async () => (await watched.told()).violations).toEqual(["img-src https://hostile.invalid/other.png"]);
  expect((await watched.told()).requests).toContain("https://hostile.invalid/beacon.png");
  await page.close();
});

/** Hears of scripts, requests and violations from now on. What the page fetches of itself is no request of a posting. */
async function watch(page: Page) {
  const own = new URL(page.url());
  const requests: string[] = [];
  const heard = (request: Request) => {
    const { protocol, host, pathname } = new URL(request.url());
    const isOwn = protocol === own.protocol && host === own.host && pathname.startsWith("/assets/");
    if (!isOwn && protocol !== "blob:") requests.push(request.url());
  };
  page.context().on("request", heard);
  await page.evaluate(() => {
    const window_ = window as unknown as { violations: string[] };
    window_.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window_.violations.push(`${violatedDirective} ${blockedURI}`));
  });
  return {
    told: async () => ({
      ...(await page.evaluate(() => {
        const { hostileRuns = 0, violations } = window as unknown as { hostileRuns?: number; violations: string[] };
        return { runs: hostileRuns, violations };
      })),
      requests,
      pages: page.context().pages().length,
    }),
  };
}

/** Drops pages together, and adds each from its preview under a role that tells it from the others; resolves with how many were seen. */
function previewAll(page: Page, postings: readonly Hostile[], from: number): Promise<number> {
  return column(page, "Applied").evaluate(
    async (target, { pages, first }) => {
      const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const dialog = () => document.querySelector<HTMLElement>("[role=dialog]");
      const dataTransfer = new DataTransfer();
      for (const [at, html] of pages.entries()) dataTransfer.items.add(new File([html], `${at}.html`, { type: "text/html" }));
      target.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
      let seen = 0;
      let before: HTMLElement | null = null;
      for (const at of pages.keys()) {
        const isRead = () => dialog() !== before && dialog()?.querySelector("[data-read]") !== null && dialog() !== null;
        do await drawn();
        while (!isRead());
        await drawn();
        before = dialog();
        const role = [...(before?.querySelectorAll("label") ?? [])].find(({ textContent }) => textContent === "Role")?.control as HTMLInputElement;
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(role, `Posting ${first + at}`);
        role.dispatchEvent(new Event("input", { bubbles: true }));
        await drawn();
        role.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
        seen += 1;
      }
      do await drawn();
      while (dialog() !== null);
      return seen;
    },
    { pages: postings.map(({ html }) => html), first: from },
  );
}

/** Opens each application in the panel, unfolds its posting and waits until it is drawn; gives how many postings were seen. */
function showAll(page: Page, ids: readonly string[]): Promise<number> {
  return page.evaluate(async (all) => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    let seen = 0;
    for (const id of all) {
      location.hash = `#/application/${encodeURIComponent(id)}`;
      let folded: HTMLDetailsElement | null = null;
      const isThere = () => document.querySelector<HTMLInputElement>("aside [aria-label=Role]") !== null && document.querySelector("aside details") !== null;
      do await drawn();
      while (!isThere());
      for (const details of document.querySelectorAll<HTMLDetailsElement>("aside details")) if (details.querySelector("time")) folded = details;
      if (!folded) continue;
      folded.querySelector("summary")?.click();
      do await drawn();
      while (!folded.querySelector("p, li, textarea"));
      seen += 1;
    }
    return seen;
  }, ids);
}
