// The page talks to nobody but its own program, and its own program talks to no other page.
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { addCards, card, column, debrief, settled } from "../board.ts";

test("a whole story makes no request to any other place", async ({ app }) => {
  const asked: string[] = [];
  app.on("request", (request) => asked.push(request.url()));
  app.on("websocket", (socket) => asked.push(socket.url()));
  await expect(app.getByRole("heading", { level: 1, name: "Board" })).toBeVisible();
  await app.reload();
  await addCards(app, "Applied", ["Fernhill - Sculptor", "https://careers.example/jobs/7"]);
  await card(app, "Sculptor at Fernhill").press("Enter");
  const panel = app.getByRole("complementary", { name: "Sculptor at Fernhill" });
  await panel.getByRole("textbox", { name: "Link" }).fill("https://fernhill.example/jobs/1");
  await panel.getByRole("textbox", { name: "Add a note" }).fill("![](https://fernhill.example/pixel.png) <img src='https://fernhill.example/pixel.png'>");
  await panel.getByRole("textbox", { name: "Add a note" }).press("Control+Enter");
  await panel.getByRole("button", { name: "Close" }).click();
  await card(app, "Sculptor at Fernhill").press("3");
  await expect(card(column(app, "Rejected"), "Sculptor at Fernhill")).toBeVisible();
  await debrief(app).getByRole("textbox", { name: "Who did you meet?" }).fill("Ingrid Falk, designer");
  await debrief(app).getByRole("button", { name: "Save" }).click();
  await expect(debrief(app)).toHaveCount(0);
  for (const name of ["Today", "People", "Lessons", "Insights", "Settings"]) {
    await app.getByRole("navigation").getByRole("link", { name, exact: true }).click();
    await expect(app.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
  }
  await app.getByRole("link", { name: "Import a file" }).click();
  await expect(app.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
  await settled(app);

  // The page, its scripts and its fonts were asked for again, so the list is not empty for want of looking.
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => !isOwn(app, url))).toEqual([]);
});

test("a page without a ticket, or with a wrong one, gets one sentence and no data", async ({ app, shell }) => {
  test.skip(shell !== "browser", "only the browser shell has an address that another page could open");
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  for (const address of [new URL("/", app.url()).href, `${new URL("/", app.url()).href}#ticket=${"A".repeat(43)}`]) {
    const stranger = await app.context().newPage();
    await stranger.goto(address);
    await expect(stranger.getByRole("alert")).toHaveText(/needs a fresh address.*start Perennial again/);
    await expect(stranger.getByText("Fernhill")).toHaveCount(0);
    await expect(stranger.getByRole("article")).toHaveCount(0);
    await stranger.close();
  }
  // The one that was let in goes on.
  await card(app, "Sculptor at Fernhill").press("2");
  await settled(app);
});

/** Nothing leaves the computer by these, and all others go to the host of the page. */
function isOwn(page: Page, url: string): boolean {
  const { protocol, host } = new URL(url);
  return protocol === "data:" || protocol === "blob:" || host === new URL(page.url()).host;
}
