// A posting that is open in the browser comes to Perennial: by the bookmarklet, over a tab that has no way to the data, and by a link of `perennial:`.
import type { BrowserContext, Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { startDesktopDouble } from "../doubles/desktop-double.ts";
import { postingScript, preview, SCULPTOR } from "../postings.ts";

const SITE = "https://jobs.fernhill.example";
const POSTING = `<!doctype html><title>Sculptor | Fernhill</title>${postingScript(SCULPTOR)}<main>${SCULPTOR.description}</main>`;

const field = (page: Page, name: string) => preview(page).getByRole("textbox", { name, exact: true });

/** A posting on a site that allows next to nothing. */
async function openPosting(context: BrowserContext): Promise<Page> {
  await context.route(`${SITE}/**`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: POSTING,
      headers: { "content-security-policy": "default-src 'none'", "cross-origin-opener-policy": "same-origin" },
    }),
  );
  const posting = await context.newPage();
  await posting.goto(`${SITE}/7`);
  return posting;
}

/** The bookmarklet's program, from its row in Settings. */
async function bookmarklet(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Settings" }).click();
  const href = await page.getByRole("link", { name: "Add to Perennial" }).getAttribute("href");
  return decodeURIComponent((href ?? "").replace(/^javascript:/, ""));
}

/** What is in the preview, and that nothing was added by its having come. */
async function expectPreview(page: Page, data: string): Promise<void> {
  await expect(preview(page)).toBeVisible();
  await expect(field(page, "Company")).toHaveValue("Fernhill");
  await expect(field(page, "Role")).toHaveValue("Sculptor");
  await expect(field(page, "Location")).toHaveValue("Halden");
  await expect(field(page, "Link")).toHaveValue(`${SITE}/7`);
  expect((await fileIn(data).catch(() => undefined))?.data.applications ?? []).toEqual([]);
}

test("the bookmarklet can be dragged, pressed and copied", async ({ start }) => {
  const { page } = await start();
  await page
    .context()
    .grantPermissions(["clipboard-read", "clipboard-write"])
    .catch(() => {});
  await page.getByRole("link", { name: "Settings" }).click();
  const row = page.getByRole("group", { name: "From your browser" });
  const link = row.getByRole("link", { name: "Add to Perennial" });
  await expect(link).toHaveAttribute("href", /^javascript:/);
  await expect(link).toHaveAttribute("draggable", "true");
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Copied. Make a new bookmark" })).toBeVisible();
  await expect(page).toHaveURL(/#\/settings$/);
  await row.getByRole("button", { name: "Copy the bookmarklet" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.getAttribute("href"));
  expect(await brokenRules(page)).toEqual([]);
});

test.describe("in the browser shell", () => {
  test.skip(({ shell }) => shell !== "browser", "the desktop shell has no tabs beside its window; a link of its own is the next group");

  test("pressed on a posting it shows in Perennial's tab what would be added, and the tab between closes", async ({ start, data }) => {
    const { page } = await start();
    const code = await bookmarklet(page);
    const posting = await openPosting(page.context());
    const coming = posting.waitForEvent("popup");
    await posting.evaluate(code);
    const between = await coming;
    const closed = between.waitForEvent("close");
    await expectPreview(page, data);
    await closed;
    expect(posting.url()).toBe(`${SITE}/7`);
  });

  test("of several tabs in which Perennial is open one shows it", async ({ start, data }) => {
    const { page } = await start();
    const opening = page.waitForEvent("popup");
    await page.evaluate(() => void window.open("/#/board"));
    const other = await opening;
    await expect(other.getByRole("region", { name: "Applied" })).toBeVisible();
    const code = await bookmarklet(page);
    const posting = await openPosting(page.context());
    const coming = posting.waitForEvent("popup");
    await posting.evaluate(code);
    await (await coming).waitForEvent("close");
    const shown = await Promise.all([page, other].map((tab) => preview(tab).count()));
    expect(shown.toSorted()).toEqual([0, 1]);
    await expectPreview(shown[0] === 1 ? page : other, data);
  });

  test("where Perennial is not open it says so, keeps what it brings, and hands it over as soon as there is a tab", async ({ start, data }) => {
    const { page } = await start();
    const code = await bookmarklet(page);
    const own = page.url();
    await page.goto("about:blank");
    const posting = await openPosting(page.context());
    const coming = posting.waitForEvent("popup");
    await posting.evaluate(code);
    const between = await coming;
    await expect(between.getByRole("heading", { name: "Perennial is not open in this browser" })).toBeVisible();
    await expect(between.getByText("Sculptor | Fernhill")).toBeVisible();
    expect(await brokenRules(between)).toEqual([]);
    await between.reload();
    await expect(between.getByRole("heading", { name: "Perennial is not open in this browser" })).toBeVisible();
    const closed = between.waitForEvent("close");
    const said = between.getByRole("heading", { name: "It is in Perennial now" }).waitFor();
    await page.goto(own);
    await said;
    await expectPreview(page, data);
    await closed;
  });

  test("the tab between asks for nothing of the person's, whatever stands in its address", async ({ start }) => {
    const { page } = await start();
    const between = await page.context().newPage();
    const asked: string[] = [];
    between.on("request", (request) => asked.push(new URL(request.url()).pathname));
    between.on("websocket", () => asked.push("a WebSocket"));
    for (const fragment of ["", "#ticket=guessed", "#/board", "#%7B%7D", "#%"]) {
      await between.goto("about:blank");
      await between.goto(`${new URL(page.url()).origin}/add${fragment}`);
      await expect(between.getByRole("heading", { name: "There is nothing to add here" })).toBeVisible();
    }
    expect(asked.filter((path) => path !== "/add" && !path.startsWith("/assets/") && path !== "blank")).toEqual([]);
    await expect(preview(page)).toBeHidden();
  });
});

test.describe("in the desktop shell", () => {
  test.skip(({ shell }) => shell !== "desktop-double", "only the double is handed links without the system knowing of them");

  const LINK = `perennial://add?url=${encodeURIComponent(`${SITE}/7`)}&title=Sculptor&text=${encodeURIComponent(postingScript(SCULPTOR))}`;

  test("a link starts the app at what would be added", async ({ start, data }) => {
    const { page } = await start({ link: LINK });
    await expectPreview(page, data);
  });

  test("a link that comes while the app runs shows it there", async ({ start, data }) => {
    const { page } = await start();
    await expect(page.getByRole("region", { name: "Applied" })).toBeVisible();
    await expect(startDesktopDouble({ data, link: LINK })).rejects.toThrow("The app ended with 0 before it showed a window.");
    await expectPreview(page, data);
  });

  test("the bookmarklet makes such a link of the page", async ({ start }) => {
    const { page } = await start();
    const code = await bookmarklet(page);
    expect(code).toContain("perennial://add?url=");
  });

  test("a link that asks for anything else only brings the window forward", async ({ start, data }) => {
    const { page } = await start({ link: "perennial://remove?title=everything" });
    await expect(page.getByRole("region", { name: "Applied" })).toBeVisible();
    await expect(preview(page)).toBeHidden();
    expect((await fileIn(data).catch(() => undefined))?.data.applications ?? []).toEqual([]);
  });
});
