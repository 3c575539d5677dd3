// A posting is read from its address by the program itself: on the person's word only, and never from inside their own network.
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { column } from "../board.ts";
import { openSite } from "../made-up-web.ts";
import { postingPage, preview, SCULPTOR } from "../postings.ts";

const NAME = "jobs.fernhill.example";
const POSTING = postingPage(SCULPTOR);

async function readPage(page: Page, address: string): Promise<void> {
  await column(page, "Applied").getByRole("button", { name: "Add to Applied" }).click();
  await page.getByRole("textbox", { name: "New application" }).fill(address);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(preview(page)).toBeVisible();
}

test("nothing is asked of a site before the person says so, and then its page once", async ({ start, data }) => {
  const site = await openSite((request, response) => {
    if (request.url?.startsWith("/7?")) response.writeHead(302, { location: "/jobs/7" }).end();
    else response.writeHead(200, { "content-type": "text/html" }).end(POSTING);
  });
  const { page } = await start({ web: { [NAME]: site.port } });
  const line = page.getByRole("textbox", { name: "New application" });
  await column(page, "Applied").getByRole("button", { name: "Add to Applied" }).click();
  await line.fill(`http://${NAME}/7`);
  await page.keyboard.press("Enter");
  await expect(column(page, "Applied").getByRole("article")).toHaveCount(1);
  await expect.poll(async () => (await fileIn(data).catch(() => undefined))?.data.applications.length).toBe(1);
  expect(site.asked).toEqual([]);
  await page.keyboard.press("Escape");

  await readPage(page, `http://${NAME}/7?from=letter`);
  await expect(preview(page).getByRole("textbox", { name: "Company", exact: true })).toHaveValue("Fernhill");
  await expect(preview(page).getByRole("textbox", { name: "Role", exact: true })).toHaveValue("Sculptor");
  expect(site.asked).toEqual(["GET /7?from=letter", "GET /jobs/7"]);
  site.close();
});

test("what leads inside is refused in a sentence, and what was typed is kept", async ({ start }) => {
  const site = await openSite((_request, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end());
  const { page } = await start({ web: { [NAME]: site.port } });
  await readPage(page, `http://${NAME}/inside`);
  await expect(preview(page)).toContainText("169.254.169.254 leads into a private network and not to a public page, so it was not opened.");
  await expect(preview(page).getByRole("textbox", { name: "Link", exact: true })).toHaveValue(`http://${NAME}/inside`);
  site.close();
});
