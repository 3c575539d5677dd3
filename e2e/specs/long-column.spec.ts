// Dragging where there is no card yet, and where there are more than a window holds.
import { writeFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, cardNames, column, dragByMouse, overlay, pickUpByMouse, settled } from "../board.ts";
import { perennial } from "../terminal.ts";

test("a card is dropped onto an empty column, and its own is empty then", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await dragByMouse(app, card(app, "Sculptor at Fernhill"), column(app, "Reconnected"), "bottom");
  await expect.poll(() => cardNames(app, "Reconnected")).toEqual(["Sculptor at Fernhill"]);
  await expect(column(app, "Applied").getByRole("article")).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data.applications).toMatchObject([{ company: "Fernhill", stage: "reconnected" }]);
});

test("a card held at the foot of a column of 2,000 scrolls it, and falls where it is let go", async ({ start, data }) => {
  const csv = `${data}.csv`;
  const rows = Array.from({ length: 2_000 }, (_, index) => `Studio ${index + 1},Sculptor,2026-01-01`);
  await writeFile(csv, `Company,Role,Date\n${rows.join("\n")}\n`);
  expect(await perennial("import", csv, "--data", data)).toMatchObject({ rows: 2_000, added: 2_000 });
  const { page } = await start();
  const applied = column(page, "Applied");
  await expect(applied).toContainText(/2,?000/);
  // Only what is in sight is drawn.
  expect(await applied.getByRole("article").count()).toBeLessThan(60);

  const carried = await nameOf(applied.getByRole("article").first());
  await pickUpByMouse(page, card(applied, carried));
  const box = await applied.boundingBox();
  if (!box) throw new Error("The column is not on screen");
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + box.height - 6, { steps: 10 });
  await expect.poll(() => scrolled(applied)).toBeGreaterThan(3_000);
  await page.mouse.move(x, box.y + box.height / 2, { steps: 4 });
  await expect(overlay(page)).toBeVisible();
  await page.mouse.up();
  await expect(card(applied, carried)).toBeInViewport();
  await settled(page);

  const order = (await fileIn(data)).data.applications.sort((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ company }) => `Sculptor at ${company}`);
  expect(order.indexOf(carried)).toBeGreaterThan(20);
  expect(order).toHaveLength(2_000);
  // Its neighbours on the page are its neighbours in the file.
  const shown = await cardNames(page, "Applied");
  const place = shown.indexOf(carried);
  expect(shown.slice(place - 1, place + 2)).toEqual(order.slice(order.indexOf(carried) - 1, order.indexOf(carried) + 2));
});

test("Escape puts a selection back that is being dragged", async ({ app, data }) => {
  await addCards(app, "Applied", ["A - One", "B - Two", "C - Three"]);
  const before = await fileIn(data);
  await card(app, "One at A").click({ modifiers: ["Control"] });
  await card(app, "Two at B").click({ modifiers: ["Control"] });
  await pickUpByMouse(app, card(app, "One at A"));
  const target = await column(app, "Offered").boundingBox();
  await app.mouse.move((target?.x ?? 0) + 60, (target?.y ?? 0) + 120, { steps: 8 });
  await expect(overlay(app)).toContainText("2");
  await app.keyboard.press("Escape");
  await app.mouse.up();
  await expect(overlay(app)).toHaveCount(0);
  await expect.poll(() => cardNames(app, "Applied")).toEqual(["One at A", "Two at B", "Three at C"]);
  await settled(app);
  expect(await fileIn(data)).toEqual(before);
});

async function nameOf(article: Locator): Promise<string> {
  return (await article.getAttribute("aria-label")) ?? "";
}

/** How far the list of a column is scrolled, in px. */
function scrolled(list: Locator): Promise<number> {
  return list.evaluate((element) => Math.max(...[element, ...element.querySelectorAll("*")].map(({ scrollTop }) => scrollTop)));
}
