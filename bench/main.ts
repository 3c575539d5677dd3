// `npm run bench`: boards of 200, 2,000 and 10,000 applications, measured in one run beside the limits; the queries of a large document; reminders; imports; idleness.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { openFolder } from "#backend/open-folder.ts";
import { localDay } from "#shared/model/calendar.ts";
import { serveApp } from "./app-server.ts";
import { type BundleSize, measureBundle } from "./bundle-size.ts";
import { type Committing, measureCommitting } from "./committing.ts";
import { type Dragging, measureDragging } from "./dragging.ts";
import { median, table } from "./figures.ts";
import { measureIdling } from "./idling.ts";
import { type Importing, measureImporting } from "./importing.ts";
import { serveLimits } from "./limits-server.ts";
import { withPeople } from "./made-people.ts";
import { madeSearch } from "./made-search.ts";
import { measureOpening, type Opening } from "./opening.ts";
import { measureQuerying, PAGES, QUERIES, type Querying } from "./querying.ts";
import { measureReminding } from "./reminding.ts";
import { measureTyping, type Typing } from "./typing.ts";

/** `npm run bench -- queries` measures nothing but the queries, without a page; `reminders`, `importing` and `idle` likewise. */
const ONLY = ["queries", "reminders", "importing", "idle"].find((name) => process.argv.includes(name));
/** How many applications; other sizes can be named: `npm run bench -- 200`. */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [200, 2_000, 10_000];
/** How many plain passes over the document a query may take. */
const RATIO_AT_MOST = 5;
/** The document that the queries are asked about. */
const LARGE = { applications: 10_000, people: 3_000, touchpoints: 20_000, debriefs: 4_000 };
const REMINDERS = 10_000;
/** How many rows the imported tables have, and how often each is imported. */
const IMPORTS = [
  { rows: 10_000, turns: 15, warming: 6 },
  { rows: 50_000, turns: 5, warming: 1 },
];
/** How many times papaparse alone an import may take. */
const IMPORT_AT_MOST = 5;
/** How many applications there are while nobody does anything. */
const IDLE_SIZE = 2_000;
const OPENINGS = 5;
const root = process.cwd();
const today = localDay(new Date());

interface Measured {
  readonly size: number;
  readonly app: Opening;
  readonly list: Opening;
  readonly page: Opening;
  readonly drag: Dragging;
  readonly slow: Dragging;
  readonly hand: Dragging;
  readonly typing: Typing;
}

type Reported = Measured & { readonly commit: Committing };

if (ONLY === undefined) await measureApp();
const large = () => withPeople(madeSearch(LARGE.applications, today), LARGE, today);
if (ONLY === undefined || ONLY === "queries") reportQueries(await measureQuerying(QUERIES, large(), today), await measureQuerying(PAGES, large(), today));
if (ONLY === undefined || ONLY === "reminders") await reportReminding();
if (ONLY === undefined || ONLY === "importing") await reportImporting();
if (ONLY === "idle") await reportIdling();

async function reportReminding(): Promise<void> {
  const rows = await measureReminding(large(), REMINDERS, today);
  console.log(
    `\n${table(
      [`${REMINDERS.toLocaleString("en")} reminders (ms of CPU, on average)`, "takes", "one plain pass", "to it", "at most (ms)", ""],
      rows.map(({ name, ms, passMs, ratio }) => [name, ms, passMs, ratio, "1", ms < 1 ? "met" : "not met"]),
    )}`,
  );
}

async function reportImporting(): Promise<void> {
  const imports: Importing[] = [];
  for (const { rows, ...often } of IMPORTS) imports.push(await measureImporting(rows, today, often));
  for (const { rows, mb, papaMs, steps, toPreview, toDocument, whole, cold, peakMb } of imports) {
    const line = (name: string, { ms, ratio }: { ms: number; ratio: number }) => [
      name,
      ms,
      ratio,
      String(IMPORT_AT_MOST),
      ratio <= IMPORT_AT_MOST ? "met" : "not met",
    ];
    console.log(
      `\n${table(
        [`Import of ${rows.toLocaleString("en")} rows (ms of CPU of its thread)`, "takes", "to papaparse alone", "at most", ""],
        [
          ["papaparse alone", papaMs, 1, "", ""],
          ...steps.map(({ name, ms, ratio }) => [name, ms, ratio, "", ""]),
          line("from the file to the preview", toPreview),
          line("from the preview to the document", toDocument),
          ["both", whole.ms, whole.ratio, "", ""],
        ],
      )}\n\n${mb.toFixed(1)} MB of text; the process held ${Math.round(peakMb)} MB at most. The first time, with nothing compiled, papaparse took ${Math.round(cold.papaMs)} ms, the preview ${Math.round(cold.previewMs)} and the document ${Math.round(cold.documentMs)}.`,
    );
  }
}

async function reportIdling(): Promise<void> {
  const browser = await launchChromium();
  const { minutes, program, page } = await withFolder(IDLE_SIZE, (folder) => measureIdling(root, folder, browser));
  await browser.close();
  const row = (name: string, share: number) => [name, share, "1", share < 1 ? "met" : "not met"];
  console.log(
    `\n${table([`${minutes} idle minutes, ${IDLE_SIZE.toLocaleString("en")} applications (% of a core)`, "takes", "at most", ""], [row("the program", program), row("the page", page)])}`,
  );
}

async function measureApp(): Promise<void> {
  const browser = await launchChromium();
  const measured: Measured[] = [];
  for (const size of SIZES) measured.push(await measureSize(browser, size));
  const bundle = await measureBundle(join(root, "build/renderer"));
  await browser.close();
  // On a disk and cores that the browser has let go of.
  const committing: Committing[] = [];
  for (const size of SIZES) committing.push(await withFolder(size, (folder, ids) => measureCommitting(folder, ids, today)));
  report(
    measured.map((one, at) => ({ ...one, commit: committing[at] as Committing })),
    bundle,
  );
}

function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.PERENNIAL_CHROMIUM || undefined,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"],
  });
}

/** A data folder with a search of this size in it, for as long as `work` takes. */
async function withFolder<Result>(size: number, work: (folder: string, ids: readonly string[]) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), `perennial-bench-${size}-`));
  const made = madeSearch(size, today);
  const opened = await openFolder({ folder, owner: "terminal" });
  await opened.backend.commit({
    id: "made",
    at: new Date().toISOString(),
    today,
    intent: { type: "document.import", applications: [...made.applications.values()], reminders: [...made.reminders.values()] },
  });
  await opened.close();
  const result = await work(folder, [...made.applications.keys()]);
  await rm(folder, { recursive: true });
  return result;
}

function measureSize(chromiumRunning: Browser, size: number): Promise<Measured> {
  return withFolder(size, (folder) => measurePages(chromiumRunning, size, folder));
}

async function measurePages(chromiumRunning: Browser, size: number, folder: string): Promise<Measured> {
  const limits = await serveLimits(join(root, "build/bench/limits"), () => join(folder, "perennial.json"));
  const openings = { app: [] as Opening[], list: [] as Opening[], page: [] as Opening[] };
  // The kinds take turns, so that a slow moment of the machine falls on all of them.
  for (let turn = 0; turn <= OPENINGS; turn += 1) {
    const app = await serveApp(root, folder);
    const turnOpenings = {
      app: await measureOpening(chromiumRunning, app.url),
      list: await measureOpening(chromiumRunning, `${limits.url}/bare-list.html`),
      page: await measureOpening(chromiumRunning, `${limits.url}/bare-page.html`),
    };
    await app.close();
    if (turn === 0) continue;
    for (const kind of ["app", "list", "page"] as const) openings[kind].push(turnOpenings[kind]);
  }
  const hand = await onPage(chromiumRunning, `${limits.url}/hand-drag.html`, (page, cdp) => measureDragging(page, cdp, { drops: false }));
  const app = await serveApp(root, folder);
  const { drag, slow, typing } = await onPage(chromiumRunning, app.url, async (page, cdp) => {
    await measureDragging(page, cdp, { drops: true });
    return {
      drag: await measureDragging(page, cdp, { drops: true }),
      slow: await measureDragging(page, cdp, { drops: true, throttle: 4 }),
      typing: await measureTyping(page),
    };
  });
  await app.close();
  limits.close();
  return { size, app: middle(openings.app), list: middle(openings.list), page: middle(openings.page), drag, slow, hand, typing };
}

async function onPage<Result>(
  running: Browser,
  url: string,
  work: (page: import("@playwright/test").Page, cdp: import("@playwright/test").CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await running.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator("article").first().waitFor();
  const result = await work(page, await context.newCDPSession(page));
  await context.close();
  return result;
}

function middle(openings: readonly Opening[]): Opening {
  const of = (key: keyof Opening) => median(openings.map((opening) => opening[key]));
  return { firstCard: of("firstCard"), interactive: of("interactive"), cpu: of("cpu"), cpuAside: of("cpuAside"), heapMb: of("heapMb") };
}

function report(rows: readonly Reported[], bundle: BundleSize): void {
  const base = rows[0] as Reported;
  const sizes = rows.map(({ size }) => size.toLocaleString("en"));
  const row = (name: string, of: (row: Reported) => number | undefined, target = "") => [name, ...rows.map((one) => of(one) ?? Number.NaN), target];
  const grown = (name: string, of: (row: Reported) => number | undefined) =>
    row(`${name}, to its own at ${sizes[0]}`, (one) => (of(one) ?? Number.NaN) / (of(base) ?? Number.NaN), "1.3");
  const head = (name: string) => [name, ...sizes, "at most"];
  console.log(
    `\n${table(head("Opening (ms)"), [
      row("first card", ({ app }) => app.firstCard),
      row("interactive", ({ app }) => app.interactive),
      row("first card of a bare list", ({ list }) => list.firstCard),
      row("a bare page", ({ page }) => page.firstCard),
      row("CPU to the first card", ({ app }) => app.cpu),
      row("CPU of a bare list", ({ list }) => list.cpu),
      row("CPU, to a bare list", ({ app, list }) => app.cpu / list.cpu, "2"),
      row("CPU without reading", ({ app }) => app.cpuAside),
      grown("CPU without reading", ({ app }) => app.cpuAside),
      row("heap (MB)", ({ app }) => app.heapMb),
      row("heap of a bare list (MB)", ({ list }) => list.heapMb),
    ])}`,
  );
  console.log(
    `\n${table(head("Dragging, 40 steps (ms)"), [
      row("frame, median", ({ drag }) => drag.median),
      row("frame, p95", ({ drag }) => drag.p95, "17"),
      row("frame, worst", ({ drag }) => drag.worst, "33"),
      row("long tasks", ({ drag }) => drag.longTasks, "0"),
      row("frame, worst at 4x CPU throttle", ({ slow }) => slow.worst, "50"),
      row("CPU a frame", ({ drag }) => drag.cpuPerFrame),
      row("CPU a frame of a hand-written drag", ({ hand }) => hand.cpuPerFrame),
      row("CPU a frame, to a hand-written drag", ({ drag, hand }) => drag.cpuPerFrame / hand.cpuPerFrame, "2"),
      grown("CPU a frame", ({ drag }) => drag.cpuPerFrame),
      grown("frame, worst", ({ drag }) => drag.worst),
      row("drop to the card in its place", ({ drag }) => drag.drop, "34"),
      grown("drop to the card in its place", ({ drag }) => drag.drop),
      row("drop until it says Saved", ({ drag }) => drag.durable),
    ])}`,
  );
  console.log(
    `\n${table(head("Typing in the filter (ms)"), [row("frame, p95", ({ typing }) => typing.p95, "17"), row("frame, worst", ({ typing }) => typing.worst)])}`,
  );
  console.log(
    `\n${table(head("Commit (ms)"), [
      row("file (MB)", ({ commit }) => commit.mb),
      row("durable, p50", ({ commit }) => commit.p50),
      row("durable, p95", ({ commit }) => commit.p95),
      row("raw write + fsync + rename, p50", ({ commit }) => commit.rawP50),
      row("raw write + fsync + rename, p95", ({ commit }) => commit.rawP95),
      row("durable, to raw, p50", ({ commit }) => commit.p50 / commit.rawP50, "4"),
      row("durable, to raw, p95", ({ commit }) => commit.p95 / commit.rawP95, "4"),
      row("thread held, p95", ({ commit }) => commit.blockedP95, "5"),
      row("thread held, worst", ({ commit }) => commit.blockedWorst, "5"),
    ])}`,
  );
  console.log(`\n${table(["Built page (KB)", "for the first card", "gzip", "all"], [["js, css and html", bundle.first, bundle.firstGzip, bundle.all]])}`);
}

function reportQueries(rows: readonly Querying[], pages: readonly Querying[]): void {
  const { applications, people, touchpoints, debriefs } = LARGE;
  const counts = [`${applications} applications`, `${people} people`, `${touchpoints} touchpoints`, `${debriefs} debriefs`];
  console.log(
    `\n${table(
      ["Queries, nothing remembered (ms of CPU)", "takes", "one plain pass", "to it", "at most", ""],
      rows.map(({ name, ms, passMs, ratio }) => [name, ms, passMs, ratio, String(RATIO_AT_MOST), ratio <= RATIO_AT_MOST ? "met" : "not met"]),
    )}\n\n${table(
      ["All that a page asks (ms of CPU)", "takes", "one plain pass", "to it"],
      pages.map(({ name, ms, passMs, ratio }) => [name, ms, passMs, ratio]),
    )}\n\n${counts.join(", ")}`,
  );
}
