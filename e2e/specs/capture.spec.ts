// A posting is looked at before it becomes an application: what its page says, blanks where it says nothing, and nothing that was invented.
import type { Locator, Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, cardNames, column, settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";
import { dropOn } from "../documents.ts";
import { openSite } from "../made-up-web.ts";
import { CASTER, field, postingPage, preview, savedPage } from "../postings.ts";

interface KeptPosting {
  text: string;
  savedAt: string;
  url?: string;
  postedOn?: string;
  closesOn?: string;
}

test("a saved page that is dropped fills the preview, and becomes a card only when it is added", async ({ app, data }) => {
  await dropOn(column(app, "Interviewed"), savedPage(postingPage({ ...CASTER, datePosted: "2031-01-02", validThrough: "2031-04-30" })));
  const dialog = preview(app);
  await expect(field(dialog, "Company")).toHaveValue("Halm Pottery");
  await expect(field(dialog, "Role")).toHaveValue("Caster of small bronzes");
  await expect(field(dialog, "Location")).toHaveValue(/Leipzig/);
  await expect(field(dialog, "Salary")).toHaveValue("€38,000 – €44,000 a year");
  await expect(field(dialog, "Posted on")).toHaveValue("2031-01-02");
  await expect(field(dialog, "Closes on")).toHaveValue("2031-04-30");
  await expect(field(dialog, "Text of the posting")).toHaveValue("We cast bronzes.\n\n- patience\n- steady hands");
  await expect(field(dialog, "Source")).toHaveValue("");
  await expect(field(dialog, "Link")).toHaveValue("");
  await expect(dialog.getByText("from its data")).toHaveCount(7);
  await expect(app.getByRole("article")).toHaveCount(0);
  await field(dialog, "Source").fill("Notice board");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card(column(app, "Interviewed"), "Caster of small bronzes at Halm Pottery")).toBeVisible();
  await settled(app);
  const [kept] = (await fileIn(data)).data.applications as unknown as { source: string; salary: object; posting: KeptPosting }[];
  expect(kept).toMatchObject({
    source: "Notice board",
    salary: { min: 38_000, max: 44_000, currency: "EUR", period: "year" },
    posting: { text: "We cast bronzes.\n\n- patience\n- steady hands", postedOn: "2031-01-02", closesOn: "2031-04-30" },
  });
  await app.getByRole("button", { name: "Undo" }).click();
  await expect(app.getByRole("article")).toHaveCount(0);
});

test("a page that says nothing for machines is guessed at, and the guesses say so; nothing else is filled", async ({ app }) => {
  await dropOn(column(app, "Applied"), savedPage("<!doctype html><title>Caster at Halm Pottery</title><p>Hello.</p>"));
  const dialog = preview(app);
  await expect(field(dialog, "Role")).toHaveValue("Caster");
  await expect(dialog.getByText("a guess from the page’s title").first()).toBeVisible();
  for (const name of ["Location", "Link", "Source", "Salary", "Posted on", "Closes on"]) await expect(field(dialog, name)).toHaveValue("");
  // What is typed is the person's own, and what the page says stays in reach.
  await field(dialog, "Role").fill("Founder");
  await expect(dialog.getByText("The page says “Caster”.")).toBeVisible();
  await dialog.getByRole("button", { name: "Take it: Role" }).click();
  await expect(field(dialog, "Role")).toHaveValue("Caster");
});

test("a page saved in one file says where it was read, and a file that is no page is refused with everything still to be typed", async ({ app }) => {
  const inOne = [
    ...["Snapshot-Content-Location: https://halm.example/jobs/3", 'Content-Type: multipart/related; type="text/html"; boundary="part"', ""],
    ...["--part", "Content-Type: text/html", "", postingPage(CASTER), "--part--", ""],
  ].join("\r\n");
  await dropOn(column(app, "Applied"), savedPage(inOne, "posting.mhtml"), savedPage("%PDF-1.4", "posting.html"));
  const dialog = preview(app);
  await expect(field(dialog, "Link")).toHaveValue("https://halm.example/jobs/3");
  await expect(dialog.getByText("Read from halm.example.")).toBeVisible();
  await field(dialog, "Role").press("Control+Enter");
  await expect(dialog.getByRole("alert")).toHaveText("Perennial cannot read this as a page. You can fill in what you know.");
  await field(dialog, "Role").fill("Turner");
  await field(dialog, "Role").press("Control+Enter");
  await expect.poll(() => cardNames(app, "Applied")).toEqual(["Turner", "Caster of small bronzes at Halm Pottery"]);
});

test("a posting that is over and other postings on its page are told of", async ({ app }) => {
  const page = postingPage({ ...CASTER, validThrough: "2020-03-01" }).replace("</head>", `${scriptOf({ ...CASTER, title: "Turner" })}</head>`);
  await dropOn(column(app, "Applied"), savedPage(page));
  await expect(preview(app).getByText(/^It closed .* and may take no more applications\.$/)).toBeVisible();
  await expect(preview(app).getByText("The page holds 1 other posting. This is the first.")).toBeVisible();
});

test("an address that may not be read is refused in one sentence, and can be added alone", async ({ app, data }) => {
  const line = await quickAdd(app);
  await line.fill("http://127.0.0.1:9/jobs/3");
  await expect(app.getByRole("button", { name: "Read the page" })).toBeVisible();
  await line.press("Control+Enter");
  const dialog = preview(app);
  await expect(dialog.getByRole("alert")).toBeVisible();
  await expect(field(dialog, "Company")).toHaveValue("");
  await expect(field(dialog, "Link")).toHaveValue("http://127.0.0.1:9/jobs/3");
  await dialog.getByRole("button", { name: "Not now" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(line).toHaveValue("http://127.0.0.1:9/jobs/3");
  await app.getByRole("button", { name: "Read the page" }).click();
  await dialog.getByRole("button", { name: "Add with the link alone" }).click();
  await expect(card(column(app, "Applied"), "127.0.0.1")).toBeVisible();
  await expect(line).toHaveValue("");
  await settled(app);
  expect((await fileIn(data)).data.applications).toEqual([expect.objectContaining({ link: "http://127.0.0.1:9/jobs/3" })]);
});

test("Enter still adds a link at once, without asking anybody for its page", async ({ app }) => {
  const asked: string[] = [];
  app.on("request", (request) => asked.push(request.url()));
  const line = await quickAdd(app);
  await line.fill("https://halm.example/jobs/3");
  await line.press("Enter");
  await expect(card(column(app, "Applied"), "halm.example")).toBeVisible();
  await expect(preview(app)).toHaveCount(0);
  expect(asked.filter((url) => url.includes("halm.example"))).toEqual([]);
  // The message offers to read the page afterwards, into the card that is there.
  await line.fill("http://127.0.0.1:9/jobs/4");
  await line.press("Enter");
  await app.getByRole("status").getByRole("button", { name: "Read the page" }).click();
  await expect(field(preview(app), "Link")).toHaveValue("http://127.0.0.1:9/jobs/4");
  await field(preview(app), "Role").fill("Turner");
  await preview(app).getByRole("button", { name: "Save" }).click();
  await expect.poll(() => cardNames(app, "Applied")).toEqual(["Turner at 127.0.0.1", "halm.example"]);
});

test("while a page is waited for everything can be typed, and waiting can be stopped; what came later fills what is blank", async ({ start }) => {
  let answers = false;
  const site = await openSite((_request, response) => {
    if (answers) response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(postingPage(CASTER));
  });
  const { page } = await start({ web: { "halm.example": site.port } });
  const line = await quickAdd(page);
  await line.fill("http://halm.example/jobs/3");
  await line.press("Control+Enter");
  const dialog = preview(page);
  await expect(dialog.getByText("Reading halm.example …")).toBeVisible();
  await field(dialog, "Role").fill("Caster");
  await dialog.getByRole("button", { name: "Stop" }).click();
  await expect(dialog.getByText("The page behind the link was not read.")).toBeVisible();
  answers = true;
  await dialog.getByRole("button", { name: "Read the page" }).click();
  await expect(dialog.getByText("Read from halm.example.")).toBeVisible();
  await expect(field(dialog, "Company")).toHaveValue("Halm Pottery");
  await expect(field(dialog, "Role")).toHaveValue("Caster");
  await expect(dialog.getByText("The page says “Caster of small bronzes”.")).toBeVisible();
  await field(dialog, "Role").press("Control+Enter");
  await expect(card(column(page, "Applied"), "Caster at Halm Pottery")).toBeVisible();
  await card(page, "Caster at Halm Pottery").dblclick();
  await page.getByRole("complementary").getByText("Posting", { exact: true }).click();
  await expect(page.getByRole("link", { name: /^Read on halm\.example, / })).toHaveAttribute("href", "http://halm.example/jobs/3");
  site.close();
});

test("pasted text is looked through, with what its own labels say, and the field is free afterwards", async ({ app }) => {
  const line = await quickAdd(app);
  await line.fill("About us\nCompany: Halm Pottery\nPosition: Caster\nLocation: Leipzig\n\nWe cast bronzes.");
  await app.getByRole("button", { name: "Look through it" }).click();
  const dialog = preview(app);
  await expect(field(dialog, "Company")).toHaveValue("Halm Pottery");
  await expect(field(dialog, "Role")).toHaveValue("Caster");
  await expect(field(dialog, "Text of the posting")).toHaveValue(/We cast bronzes\./);
  await field(dialog, "Role").press("Control+Enter");
  await expect(card(column(app, "Applied"), "Caster at Halm Pottery")).toBeVisible();
  await expect(line).toHaveValue("");
});

test("what is put aside by Escape is gone on with as it was left, by the message or the palette", async ({ app }) => {
  await dropOn(column(app, "Applied"), savedPage(postingPage(CASTER)));
  const dialog = preview(app);
  await expect(field(dialog, "Role")).toHaveValue("Caster of small bronzes");
  await field(dialog, "Role").fill("Founder");
  await app.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await app.getByRole("button", { name: "Go on with it" }).click();
  await expect(field(dialog, "Role")).toHaveValue("Founder");
  await field(dialog, "Company").fill("Halm & Daughters");
  await app.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await app.keyboard.press("Control+k");
  await app.keyboard.type("put aside");
  await app.keyboard.press("Enter");
  await expect(field(dialog, "Company")).toHaveValue("Halm & Daughters");
  await field(dialog, "Company").press("Control+Enter");
  await expect(card(app, "Founder at Halm & Daughters")).toBeVisible();
});

test("a preview with neither company nor role says what it needs, and keeps what was typed", async ({ app }) => {
  await dropOn(column(app, "Applied"), savedPage("<!doctype html><p>Hello."));
  const dialog = preview(app);
  await field(dialog, "Salary").fill("plenty");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("company or a role");
  await field(dialog, "Role").fill("Caster");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("cannot read this salary");
  await expect(field(dialog, "Salary")).toBeFocused();
  await field(dialog, "Salary").fill("52k EUR a year");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(card(app, "Caster")).toBeVisible();
});

test("a page that was handed over by the address is looked at once: a reload does not bring it again", async ({ app }) => {
  const handed = { url: "https://halm.example/jobs/3", title: "Caster at Halm Pottery", text: "We cast bronzes.\nLocation: Leipzig" };
  await app.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/add/${encodeURIComponent(JSON.stringify(handed))}`,
  );
  const dialog = preview(app);
  await expect(field(dialog, "Link")).toHaveValue("https://halm.example/jobs/3");
  await expect(field(dialog, "Location")).toHaveValue("Leipzig");
  await expect(field(dialog, "Add to")).toHaveValue("lead");
  await expect(app).toHaveURL(/#\/board$/);
  await expect(dialog.getByRole("button", { name: "Read the page" })).toHaveCount(0);
  await field(dialog, "Role").fill("Caster");
  await field(dialog, "Company").fill("Halm Pottery");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await settled(app);
  await app.reload();
  await expect(column(app, "Leads")).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test("an address alone is not read by itself, and one that holds nothing is told", async ({ app }) => {
  const go = (handed: unknown) =>
    app.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#/add/${encodeURIComponent(JSON.stringify(handed))}`,
    );
  await go({ url: "http://127.0.0.1:9/jobs/3" });
  const dialog = preview(app);
  await expect(dialog.getByText("The page behind the link was not read.")).toBeVisible();
  await dialog.getByRole("button", { name: "Read the page" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByRole("button", { name: "Not now" }).click();
  await go({ url: "javascript:alert(1)", nothing: true });
  await expect(app.getByRole("alert")).toContainText("held nothing that it can read");
  await expect(app).toHaveURL(/#\/board$/);
});

test("the panel reads the page of its link on the person's word only, and shows a kept posting as text", async ({ app, data }) => {
  await dropOn(
    column(app, "Applied"),
    savedPage(postingPage({ ...CASTER, description: "<p>We <b>cast</b> &lt;bronzes&gt;.</p><ul><li>patience</li><li>steady hands</li></ul>" })),
  );
  const dialog = preview(app);
  await expect(field(dialog, "Company")).toHaveValue("Halm Pottery");
  await field(dialog, "Link").fill("http://127.0.0.1:9/jobs/3");
  await field(dialog, "Link").press("Control+Enter");
  await card(app, "Caster of small bronzes at Halm Pottery").dblclick();
  const panel = app.getByRole("complementary", { name: "Caster of small bronzes at Halm Pottery" });
  await panel.getByText("Posting", { exact: true }).click();
  await expect(panel.getByText("We cast <bronzes>.")).toBeVisible();
  await expect(panel.getByRole("listitem").filter({ hasText: "steady hands" })).toBeVisible();
  await panel.getByRole("button", { name: "Change the text" }).click();
  await panel.getByRole("textbox", { name: "Text of the posting" }).fill("We cast bronzes, and bells.");
  await panel.getByRole("textbox", { name: "Text of the posting" }).blur();
  await expect(panel.getByText("We cast bronzes, and bells.")).toBeVisible();
  await settled(app);
  await panel.getByRole("button", { name: "Read the page behind the link" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Add with the link alone" })).toHaveCount(0);
  await field(dialog, "Location").fill("Dresden");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(panel.getByRole("textbox", { name: "Location" })).toHaveValue("Dresden");
  await settled(app);
  expect((await fileIn(data)).data.applications).toEqual([
    expect.objectContaining({ location: "Dresden", posting: expect.objectContaining({ text: "We cast bronzes, and bells." }) }),
  ]);
});

test.describe("at a company that is known", () => {
  const AT = "2025-02-01T09:00:00.000Z";
  test.beforeEach(({ data }) =>
    bringSearch(data, {
      applications: [
        {
          ...{ id: "turner", company: "Halm Pottery GmbH", role: "Turner", stage: "rejected", rank: "a0", tags: [], createdAt: AT, appliedOn: "2025-02-01" },
          timeline: [{ id: "no", kind: "move", from: "applied", to: "rejected", at: "2025-03-14" }],
        },
      ],
    }),
  );

  test("it is told, and the posting can bring the rejected one back, in one step of undo", async ({ app, data }) => {
    await dropOn(column(app, "Applied"), savedPage(postingPage(CASTER)));
    const known = preview(app).getByRole("region", { name: "You know this place" });
    await expect(known).toContainText("Turner");
    await known.getByRole("button", { name: /^Reconnect instead/ }).click();
    await expect(preview(app)).toHaveCount(0);
    await app.getByRole("dialog", { name: "Reconnect" }).getByRole("button", { name: "Later" }).click();
    await expect(card(column(app, "Reconnected"), "Turner at Halm Pottery GmbH")).toBeVisible();
    await settled(app);
    expect((await fileIn(data)).data.applications).toEqual([expect.objectContaining({ stage: "reconnected", role: "Turner", salary: expect.anything() })]);
    await app.keyboard.press("Control+z");
    await expect(card(column(app, "Rejected"), "Turner at Halm Pottery GmbH")).toBeVisible();
    await settled(app);
    expect((await fileIn(data)).data.applications[0]).not.toHaveProperty("salary");
  });

  test("a link out of the preview puts it aside", async ({ app }) => {
    await dropOn(column(app, "Applied"), savedPage(postingPage(CASTER)));
    await preview(app).getByRole("link", { name: "Open Turner at Halm Pottery GmbH" }).click();
    await expect(preview(app)).toHaveCount(0);
    await expect(app.getByRole("complementary", { name: "Turner at Halm Pottery GmbH" })).toBeVisible();
    await app.getByRole("button", { name: "Go on with it" }).click();
    await expect(field(preview(app), "Role")).toHaveValue("Caster of small bronzes");
  });
});

test("by keyboard alone: from quick add into the preview, through its fields, and back", async ({ app }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").focus();
  await app.keyboard.press("n");
  await app.keyboard.type("Halm Pottery - Caster");
  await app.keyboard.press("Control+Enter");
  const dialog = preview(app);
  await expect(field(dialog, "Company")).toBeFocused();
  await app.keyboard.press("Tab");
  await expect(field(dialog, "Role")).toBeFocused();
  await expect(field(dialog, "Role")).toHaveValue("Caster");
  await app.keyboard.press("Tab");
  await app.keyboard.type("Leipzig");
  await app.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => cardNames(app, "Applied")).toEqual(["Caster at Halm Pottery", "Sculptor at Fernhill"]);
  await expect(app.getByRole("textbox", { name: "New application" })).toBeFocused();
  await expect(app.getByRole("textbox", { name: "New application" })).toHaveValue("");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the preview, of a page that falls on a card too, nor in a posting that is shown, in ${colorScheme}`, async ({ start }) => {
    const { page } = await start({ colorScheme });
    const several = postingPage({ ...CASTER, validThrough: "2020-03-01" });
    await dropOn(column(page, "Applied"), savedPage(several));
    await expect(field(preview(page), "Company")).toHaveValue("Halm Pottery");
    await field(preview(page), "Role").fill("Founder");
    expect.soft(await brokenRules(page)).toEqual([]);
    await preview(page).getByRole("button", { name: "Add", exact: true }).click();
    await card(page, "Founder at Halm Pottery").dblclick();
    await page.getByRole("complementary").getByText("Posting", { exact: true }).click();
    await expect(page.getByText("We cast bronzes.")).toBeVisible();
    expect.soft(await brokenRules(page)).toEqual([]);
    await dropOn(card(page, "Founder at Halm Pottery"), savedPage(several));
    await expect(preview(page).getByRole("radio", { name: "Founder at Halm Pottery" })).toBeFocused();
    await expect(preview(page).getByText("Read from posting.html.")).toBeVisible();
    expect.soft(await brokenRules(page)).toEqual([]);
  });
}

async function quickAdd(page: Page): Promise<Locator> {
  await column(page, "Applied").getByRole("button", { name: "Add to Applied" }).click();
  return column(page, "Applied").getByRole("textbox", { name: "New application" });
}

function scriptOf(posting: object): string {
  return `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "JobPosting", ...posting })}</script>`;
}
