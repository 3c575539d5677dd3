// The bookmarklet's program, run as a browser runs it, over pages of our own: what it takes, and that it fits the way it goes.
import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { type BookmarkletWay, bookmarkletFor } from "./bookmarklet.ts";
import { captureHanded } from "./capture/capture-text.ts";
import { readDeepLink } from "./deep-link.ts";
import { type HandedPage, handedInFragment, readHanded } from "./handed-page.ts";

const ORIGIN = "http://127.0.0.1:4321";
const BROWSER: BookmarkletWay = { kind: "browser", origin: ORIGIN };
const DESKTOP: BookmarkletWay = { kind: "desktop" };
const URL_OF_PAGE = "https://fernhill.example/jobs/7?lang=en&a=b#apply";

interface Opened {
  /** In a tab of its own. */
  readonly tab?: string;
  /** In the place of the page. */
  readonly here?: string;
}

interface MadePage {
  readonly title?: string;
  readonly blocks?: readonly string[];
  readonly selected?: string;
  readonly main?: string;
  readonly body?: string;
  readonly platform?: string;
  readonly popups?: boolean;
}

/** What it opens on a page. */
function pressed(
  way: BookmarkletWay,
  { title = "Sculptor at Fernhill", blocks = [], selected = "", main, body = "", platform = "Linux x86_64", popups = true }: MadePage,
): Opened {
  const opened: { tab?: string; here?: string } = {};
  const location = {
    get href() {
      return URL_OF_PAGE;
    },
    set href(address: string) {
      opened.here = address;
    },
  };
  const document = {
    title,
    body: { innerText: body },
    querySelector: () => (main === undefined ? null : { innerText: main }),
    querySelectorAll: () => blocks.map((textContent) => ({ textContent })),
  };
  const open = (address: string) => {
    if (popups) opened.tab = address;
    return popups ? {} : null;
  };
  const page = createContext({ document, location, navigator: { platform }, getSelection: () => ({ toString: () => selected }), open });
  const code = decodeURIComponent(bookmarkletFor(way).replace(/^javascript:/, ""));
  // A value would take the place of the page.
  expect(runInContext(code, page)).toBeUndefined();
  return opened;
}

function handedTo(way: BookmarkletWay, page: MadePage): HandedPage | undefined {
  const { tab, here = "" } = pressed(way, page);
  if (way.kind === "browser") return handedInFragment(tab?.replace(`${ORIGIN}/add`, "") ?? "");
  return readHanded(decodeURIComponent((readDeepLink(here) ?? "").replace("#/add/", "")));
}

const POSTING = {
  "@context": "https://schema.org",
  "@type": "JobPosting",
  title: "Sculptor",
  hiringOrganization: { "@type": "Organization", name: "Fernhill" },
  description: `<p>Carve <b>stone</b>.</p><script>alert(1)</script>${"<li>Clay &amp; 春</li>".repeat(300)}`,
};
const JSON_LD = JSON.stringify(POSTING).replaceAll("</", "<\\/");

describe.each([
  ["the browser shell", BROWSER],
  ["the desktop app", DESKTOP],
])("to %s", (_name, way) => {
  test("it is one address without an end of its own", () => {
    expect(bookmarkletFor(way)).toMatch(/^javascript:[\w%.!~*'()-]+$/);
    expect(bookmarkletFor(way).length).toBeLessThan(3_000);
  });

  test("the page's own words of the job come first", () => {
    const handed = handedTo(way, { blocks: ['{"@type":"Organization"}', JSON_LD], selected: "something else", main: "The page." });
    expect(handed).toMatchObject({ url: URL_OF_PAGE, title: "Sculptor at Fernhill" });
    expect(handed?.text).toBe(`<script type="application/ld+json">${JSON_LD}</script>`);
    expect(captureHanded(handed as HandedPage)).toMatchObject({ company: { value: "Fernhill", in: "json-ld" }, role: { value: "Sculptor" } });
  });

  test.each([
    ["what is selected", { selected: " The job:\n- clay ", main: "The page.", body: "Menu The page." }, "The job:\n- clay"],
    ["its main text", { main: "The page.", body: "Menu The page." }, "The page."],
    ["all of its text", { body: "Menu The page." }, "Menu The page."],
    ["all of its text where main is empty", { main: "", body: "Menu" }, "Menu"],
    ["what can be written into an address", { selected: "half \ud83c of a pair, 🌱 whole" }, "half  of a pair, 🌱 whole"],
  ])("else %s", (_what, page, text) => {
    expect(handedTo(way, page)).toEqual({ url: URL_OF_PAGE, title: "Sculptor at Fernhill", text });
  });

  test("an empty page is its address and its title", () => {
    expect(handedTo(way, { title: "" })).toEqual({ url: URL_OF_PAGE });
  });

  test("what is too long is cut, and says so", () => {
    const text = handedTo(way, { main: "春の石 ".repeat(50_000) })?.text ?? "";
    expect(text).toMatch(/^春の石 .+…$/su);
    expect(text.length).toBeGreaterThan(500);
  });
});

describe("where the system bears little", () => {
  const windows = { platform: "Win32" };

  test("the posting's fields go with the beginning of its text", () => {
    const page = { ...windows, blocks: [JSON_LD] };
    expect(pressed(DESKTOP, page).here?.length).toBeLessThanOrEqual(2_000);
    expect(handedTo(DESKTOP, page)?.text).toMatch(/Carve.+…/u);
    expect(captureHanded(handedTo(DESKTOP, page) as HandedPage)).toMatchObject({ company: { value: "Fernhill", in: "json-ld" }, role: { value: "Sculptor" } });
  });

  test.each([
    ["is no JSON", { blocks: [`JobPosting ${"x".repeat(3_000)}`] }],
    ["is too much of it", { blocks: [JSON.stringify(Array.from({ length: 100 }, () => POSTING))] }],
  ])("words go where what tells of the job %s", (_why, page) => {
    expect(handedTo(DESKTOP, { ...windows, ...page, main: "The page." })?.text).toBe("The page.");
  });

  test("words are cut there", () => {
    expect(pressed(DESKTOP, { ...windows, main: "Grüße 🌱 ".repeat(20_000) }).here?.length).toBeLessThanOrEqual(2_000);
  });
});

test("where no tab may be opened, the page gives way to it", () => {
  expect(pressed(BROWSER, { popups: false }).here).toMatch(/^http:\/\/127\.0\.0\.1:4321\/add#/);
});
