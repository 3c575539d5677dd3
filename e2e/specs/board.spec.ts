// The board: five columns, quick add, and everything that moves a card.
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, cardNames, column, dragByMouse, overlay, pickUpByMouse, settled } from "../board.ts";

const COLUMNS = ["Applied", "Interviewed", "Rejected", "Reconnected", "Offered"] as const;

test("all five columns are on a 1280 px window, and nothing is cut", async ({ app }) => {
  for (const name of COLUMNS) {
    const box = await column(app, name).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(220);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
  }
  expect(await app.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  await expect(app.getByRole("heading", { level: 1, name: "Board" })).toBeVisible();
});

test("a line becomes a card, in each of its shapes, and is on disk once it says Saved", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill Studio - Sculptor", "Moss & Sons — Carver", "Modeller at Ridge Works", "https://jobs.example/42"]);
  await expect(card(app, "Sculptor at Fernhill Studio")).toBeVisible();
  await expect(card(app, "Carver at Moss & Sons")).toBeVisible();
  await expect(card(app, "Modeller at Ridge Works")).toBeVisible();
  await expect(column(app, "Applied")).toContainText("4");
  const { data: saved } = await fileIn(data);
  expect(saved.applications.map(({ stage }) => stage)).toEqual(["applied", "applied", "applied", "applied"]);
});

test("a card is dragged to another column by mouse, and the move is told, saved and undone", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill Studio - Sculptor", "Ridge Works - Modeller"]);
  await dragByMouse(app, card(app, "Sculptor at Fernhill Studio"), column(app, "Interviewed"));
  await expect(card(column(app, "Interviewed"), "Sculptor at Fernhill Studio")).toBeVisible();
  const told = app.getByRole("status").filter({ hasText: "Moved to Interviewed" });
  await expect(told).toBeVisible();
  await settled(app);
  const moved = (await fileIn(data)).data.applications.find(({ company }) => company === "Fernhill Studio");
  expect(moved).toMatchObject({ stage: "interviewed", timeline: [{ kind: "move", from: "applied", to: "interviewed" }] });
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(card(column(app, "Applied"), "Sculptor at Fernhill Studio")).toBeVisible();
  await app.keyboard.press("Control+Shift+z");
  await expect(card(column(app, "Interviewed"), "Sculptor at Fernhill Studio")).toBeVisible();
});

test("a card is dropped onto an exact place within its column and in another", async ({ app, data }) => {
  await addCards(app, "Applied", ["A - One", "B - Two", "C - Three"]);
  await addCards(app, "Offered", ["D - Four", "E - Five"]);
  await dragByMouse(app, card(app, "Three at C"), card(app, "One at A"), "top");
  await expect.poll(() => cardNames(app, "Applied")).toEqual(["Three at C", "One at A", "Two at B"]);
  await dragByMouse(app, card(app, "Three at C"), card(app, "Five at E"), "top");
  await expect.poll(() => cardNames(app, "Offered")).toEqual(["Four at D", "Three at C", "Five at E"]);
  await settled(app);
  const saved = (await fileIn(data)).data.applications.filter(({ stage }) => stage === "offered");
  expect(saved.sort((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ company }) => company)).toEqual(["D", "C", "E"]);
});

test("Escape cancels a drag by mouse and leaves everything as it was", async ({ app, data }) => {
  await addCards(app, "Applied", ["A - One", "B - Two"]);
  const before = await fileIn(data);
  await pickUpByMouse(app, card(app, "One at A"));
  const target = await column(app, "Offered").boundingBox();
  await app.mouse.move((target?.x ?? 0) + 40, (target?.y ?? 0) + 200, { steps: 8 });
  await app.keyboard.press("Escape");
  await app.mouse.up();
  await expect.poll(() => cardNames(app, "Applied")).toEqual(["One at A", "Two at B"]);
  expect(await fileIn(data)).toEqual(before);
});

test("a card is moved by keyboard alone, and each step is announced", async ({ app, data }) => {
  await addCards(app, "Applied", ["A - One", "B - Two"]);
  await addCards(app, "Interviewed", ["C - Three"]);
  await card(app, "One at A").focus();
  await app.keyboard.press("Space");
  const live = app.locator("[aria-live='assertive']").filter({ hasText: /\S/ });
  await expect(live).toContainText("One at A");
  await app.keyboard.press("ArrowRight");
  await expect(live).toContainText("Interviewed");
  await app.keyboard.press("Space");
  await expect(card(column(app, "Interviewed"), "One at A")).toBeVisible();
  await settled(app);
  expect((await fileIn(data)).data.applications.find(({ company }) => company === "A")?.stage).toBe("interviewed");
  await expect(card(app, "One at A")).toBeFocused();
});

test("Escape cancels a drag by keyboard", async ({ app }) => {
  await addCards(app, "Applied", ["A - One"]);
  await card(app, "One at A").focus();
  await app.keyboard.press("Space");
  await app.keyboard.press("ArrowRight");
  await app.keyboard.press("Escape");
  await expect(card(column(app, "Applied"), "One at A")).toBeFocused();
});

test("single keys move a card, and many selected cards move together in their order", async ({ app, data }) => {
  await addCards(app, "Applied", ["A - One", "B - Two", "C - Three", "D - Four"]);
  await card(app, "Two at B").focus();
  await app.keyboard.press("5");
  await expect(card(column(app, "Offered"), "Two at B")).toBeVisible();
  await card(app, "One at A").focus();
  await app.keyboard.press("x");
  await card(app, "Four at D").click({ modifiers: ["Control"] });
  await app.keyboard.press("2");
  await expect.poll(() => cardNames(app, "Interviewed")).toEqual(["One at A", "Four at D"]);
  await settled(app);
  expect((await fileIn(data)).data.applications.filter(({ stage }) => stage === "interviewed")).toHaveLength(2);
  await app.keyboard.press("Control+z");
  await expect.poll(() => cardNames(app, "Applied")).toEqual(["One at A", "Three at C", "Four at D"]);
});

test("a selection is dragged as one, with its count on the overlay", async ({ app }) => {
  await addCards(app, "Applied", ["A - One", "B - Two", "C - Three"]);
  await card(app, "One at A").click({ modifiers: ["Control"] });
  await card(app, "Two at B").click({ modifiers: ["Shift"] });
  await pickUpByMouse(app, card(app, "One at A"));
  const target = await column(app, "Reconnected").boundingBox();
  await app.mouse.move((target?.x ?? 0) + 60, (target?.y ?? 0) + 120, { steps: 10 });
  await expect(overlay(app)).toContainText("2");
  await app.mouse.up();
  await expect.poll(() => cardNames(app, "Reconnected")).toEqual(["One at A", "Two at B"]);
  await expect.poll(() => cardNames(app, "Applied")).toEqual(["Three at C"]);
});

test("the context menu moves, archives with a reason and bins, and each is undone", async ({ app, data }) => {
  await addCards(app, "Applied", ["A - One", "B - Two"]);
  await card(app, "One at A").click({ button: "right" });
  await app.getByRole("menuitem", { name: /Archive/ }).click();
  await app
    .getByRole("menuitem", { name: /withdrew/i })
    .or(app.getByRole("button", { name: /withdrew/i }))
    .click();
  await expect(card(app, "One at A")).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data.applications.find(({ company }) => company === "A")?.archived?.reason).toBe("withdrew");
  await app.keyboard.press("Control+z");
  await expect(card(app, "One at A")).toBeVisible();
  await card(app, "Two at B").focus();
  await app.keyboard.press("Delete");
  await expect(card(app, "Two at B")).toHaveCount(0);
  await app.keyboard.press("Control+z");
  await expect(card(app, "Two at B")).toBeVisible();
});

test("the filter finds words, says how many, and leaves with Escape", async ({ app }) => {
  await addCards(app, "Applied", ["Malmö Stenhuggeri - Sculptor", "Ridge Works - Modeller"]);
  await app.keyboard.press("/");
  await expect(app.getByRole("searchbox", { name: "Filter" })).toBeFocused();
  await app.keyboard.type("malmo");
  await expect(card(app, "Modeller at Ridge Works")).toHaveCount(0);
  await expect(card(app, "Sculptor at Malmö Stenhuggeri")).toBeVisible();
  await app.keyboard.press("Escape");
  await expect(card(app, "Modeller at Ridge Works")).toBeVisible();
});

test("a lead waits on the shelf and becomes applied when it is dragged off it", async ({ app, data }) => {
  await addCards(app, "Applied", ["A - One"]);
  await card(app, "One at A").focus();
  await app.keyboard.press("0");
  await expect(card(column(app, "Applied"), "One at A")).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data.applications[0]?.stage).toBe("lead");
  const shelf = column(app, "Leads");
  await shelf.locator("[aria-expanded=false]").click();
  await dragByMouse(app, card(shelf, "One at A"), column(app, "Applied"));
  await expect(card(column(app, "Applied"), "One at A")).toBeVisible();
});

test("a link dropped on a column adds a card there", async ({ app }) => {
  await column(app, "Interviewed").evaluate((element) => {
    const transfer = new DataTransfer();
    transfer.setData("text/uri-list", "https://careers.example/jobs/7");
    transfer.setData("text/plain", "https://careers.example/jobs/7");
    for (const type of ["dragenter", "dragover", "drop"])
      element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await expect(column(app, "Interviewed").getByRole("article")).toHaveCount(1);
});

test("100,000 characters in quick add get one sentence, and the text stays", async ({ app, data }) => {
  await column(app, "Applied").getByRole("button", { name: "Add to Applied" }).click();
  const line = column(app, "Applied").getByRole("textbox", { name: "New application" });
  const text = "a".repeat(100_000);
  await line.fill(text);
  await line.press("Enter");
  await expect(app.getByRole("alert")).toContainText("too long");
  await expect(line).toHaveValue(text);
  await line.fill("A - One");
  await line.press("Enter");
  await expect(card(app, "One at A")).toBeVisible();
  await settled(app);
  expect((await fileIn(data)).data.applications).toHaveLength(1);
});
