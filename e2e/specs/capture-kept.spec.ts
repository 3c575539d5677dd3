// A preview goes unasked, with the page or with the connection, or is put aside while its page is read: what stands in it stays.
import { expect, test } from "../app.ts";
import { card, column } from "../board.ts";
import { dropOn } from "../documents.ts";
import { openSite } from "../made-up-web.ts";
import { CASTER, field, postingPage, preview, savedPage } from "../postings.ts";

test("a page that is loaded again goes on with the previews that were open or put aside, as they were", async ({ app }) => {
  await dropOn(column(app, "Applied"), savedPage(postingPage({ ...CASTER, title: "Turner" })));
  const dialog = preview(app);
  await expect(field(dialog, "Role")).toHaveValue("Turner");
  await app.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await dropOn(column(app, "Interviewed"), savedPage(postingPage(CASTER)));
  await expect(field(dialog, "Role")).toHaveValue("Caster of small bronzes");
  await field(dialog, "Role").fill("Founder");
  await app.reload();
  await expect(field(dialog, "Role")).toHaveValue("Founder");
  await expect(dialog.getByText("The page says “Caster of small bronzes”.")).toBeVisible();
  await expect(field(dialog, "Add to")).toHaveValue("interviewed");
  await field(dialog, "Role").press("Control+Enter");
  await expect(card(column(app, "Interviewed"), "Founder at Halm Pottery")).toBeVisible();
  await app.keyboard.press("Control+k");
  await app.keyboard.type("put aside");
  await app.keyboard.press("Enter");
  await expect(field(dialog, "Role")).toHaveValue("Turner");
  await field(dialog, "Role").press("Control+Enter");
  await expect(card(column(app, "Applied"), "Turner at Halm Pottery")).toBeVisible();
  // What was added is not brought again.
  await app.reload();
  await expect(card(column(app, "Applied"), "Turner at Halm Pottery")).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test("what was put aside while its page was read says that the page was not read, and reads it on the person's word only", async ({ start }) => {
  let answers = false;
  const site = await openSite((_request, response) => {
    if (answers) response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(postingPage(CASTER));
  });
  const { page } = await start({ web: { "halm.example": site.port } });
  await column(page, "Applied").getByRole("button", { name: "Add to Applied" }).click();
  await page.getByRole("textbox", { name: "New application" }).fill("http://halm.example/jobs/3");
  await page.getByRole("button", { name: "Read the page" }).click();
  const dialog = preview(page);
  await expect(dialog.getByText("Reading halm.example …")).toBeVisible();
  await field(dialog, "Role").fill("Caster");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(dialog.getByText("The page behind the link was not read.")).toBeVisible();
  answers = true;
  await dialog.getByRole("button", { name: "Read the page" }).click();
  await expect(field(dialog, "Company")).toHaveValue("Halm Pottery");
  await expect(field(dialog, "Role")).toHaveValue("Caster");
  site.close();
});

test("while the connection is gone the preview stays, and what cannot be looked through says so", async ({ start, shell }) => {
  test.skip(shell !== "browser", "only the browser shell shows its page without its program");
  const { page, kill } = await start();
  await dropOn(column(page, "Applied"), savedPage(postingPage(CASTER)));
  const dialog = preview(page);
  await expect(field(dialog, "Role")).toHaveValue("Caster of small bronzes");
  await field(dialog, "Role").fill("Founder");
  await kill();
  await expect(page.getByText("The connection to Perennial's data was lost.").first()).toBeVisible();
  await expect(field(dialog, "Role")).toHaveValue("Founder");
  await field(dialog, "Role").press("Control+Enter");
  await expect(card(column(page, "Applied"), "Founder at Halm Pottery")).toBeVisible();
  await dropOn(column(page, "Applied"), savedPage(postingPage(CASTER)));
  await expect(page.getByRole("alert").filter({ hasText: "This can be looked through when it is back." })).toBeVisible();
  await expect(dialog).toHaveCount(0);
});
