// The timeline: rounds are planned, changed and taken away, and the day of what happened can be corrected.
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, settled } from "../board.ts";

test("a round is added with its time and zone, changed, removed, and the removal undone", async ({ app, data }) => {
  await addCards(app, "Interviewed", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").press("Enter");
  const panel = app.getByRole("complementary", { name: "Sculptor at Fernhill" });
  await panel.getByRole("button", { name: "Add a round" }).click();
  const form = panel.getByRole("form", { name: "A round" });
  await expect(form.getByLabel("Kind")).toBeFocused();
  await form.getByLabel("Kind").fill("Studio visit");
  await form.getByLabel("Date").fill("2031-04-09");
  await form.getByLabel("Time", { exact: true }).fill("14:30");
  await form.getByLabel("Time zone").fill("Tokyo");
  await app.getByRole("option", { name: /Tokyo/ }).click();
  await form.getByLabel("With").fill("Ines Roth");
  await form.getByRole("button", { name: "Save round" }).click();
  await expect(form).toHaveCount(0);
  await expect(panel).toContainText("with Ines Roth");
  await expect(panel).toContainText("in Tokyo");
  await settled(app);
  const rounds = async () => (await fileIn(data)).data.applications[0]?.timeline.filter(({ kind }) => kind === "round");
  const [ines] = (await fileIn(data)).data.people;
  expect(ines).toMatchObject({ name: "Ines Roth", company: "Fernhill" });
  expect(await rounds()).toMatchObject([{ name: "Studio visit", at: "2031-04-09T14:30", zone: "Asia/Tokyo", people: [ines?.id] }]);

  await panel.getByRole("button", { name: /^Edit Studio visit/ }).click();
  await form.getByLabel("How it went").fill("They showed me the foundry.");
  await form.getByLabel("How it went").press("Control+Enter");
  await expect(panel.getByText("They showed me the foundry.")).toBeVisible();
  await settled(app);
  const changed = await rounds();
  expect(changed).toMatchObject([{ name: "Studio visit", went: "They showed me the foundry." }]);

  await panel.getByRole("button", { name: /^Remove Studio visit/ }).click();
  await expect(panel.getByText("They showed me the foundry.")).toHaveCount(0);
  await settled(app);
  expect(await rounds()).toEqual([]);
  await app.getByRole("status").filter({ hasText: "Removed a round" }).getByRole("button", { name: "Undo" }).click();
  await expect(panel.getByText("They showed me the foundry.")).toBeVisible();
  await settled(app);
  expect(await rounds()).toEqual(changed);
});

test("the day of a move is corrected in place; a day that lies ahead is refused and nothing changes", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").focus();
  await app.keyboard.press("2");
  await card(app, "Sculptor at Fernhill").press("Enter");
  const panel = app.getByRole("complementary", { name: "Sculptor at Fernhill" });
  const correct = panel.getByRole("button", { name: /^Change the day: Moved from Applied to Interviewed/ });
  await correct.click();
  const day = panel.getByLabel("Day", { exact: true });
  await day.fill("2024-02-29");
  await day.press("Enter");
  await expect(correct).toHaveAccessibleName(/February 29, 2024/);
  await expect(correct).toBeFocused();
  await settled(app);
  const move = async () => (await fileIn(data)).data.applications[0]?.timeline.find(({ kind }) => kind === "move");
  expect(await move()).toMatchObject({ from: "applied", to: "interviewed", at: "2024-02-29" });

  await correct.click();
  await day.fill("2999-01-01");
  await day.press("Enter");
  await expect(panel.getByText("its day cannot lie ahead")).toBeVisible();
  await day.press("Escape");
  await expect(panel.getByText("its day cannot lie ahead")).toHaveCount(0);
  await settled(app);
  expect(await move()).toMatchObject({ at: "2024-02-29" });

  await correct.click();
  await day.fill("2999-01-01");
  await day.press("Enter");
  await expect(panel.getByText("its day cannot lie ahead")).toBeVisible();
  // The field stays until the better day is saved, however long that is typed.
  await day.fill("2024-03-02");
  await day.press("Enter");
  await expect(correct).toHaveAccessibleName(/March 2, 2024/);
  await settled(app);
  expect(await move()).toMatchObject({ at: "2024-03-02" });
});

test("tags are added, completed and taken off, and the filter finds them", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor", "Ridge Works - Modeller"]);
  await card(app, "Sculptor at Fernhill").press("Enter");
  const tags = app.getByRole("complementary").getByLabel("Tags");
  await tags.fill("bronze, remote");
  await tags.press("Enter");
  await expect(card(app, "Sculptor at Fernhill")).toContainText("bronze");
  await app.getByRole("button", { name: "Remove the tag remote" }).click();
  await expect(app.getByRole("button", { name: "Remove the tag remote" })).toHaveCount(0);
  await app.keyboard.press("Escape");
  await settled(app);
  expect((await fileIn(data)).data.applications.map(({ tags: saved }) => saved).sort()).toEqual([[], ["bronze"]]);
  await app.getByRole("button", { name: "Tags" }).click();
  await app.getByRole("menuitemcheckbox", { name: /bronze/ }).click();
  await expect(card(app, "Modeller at Ridge Works")).toHaveCount(0);
  await expect(card(app, "Sculptor at Fernhill")).toBeVisible();
});

test("a salary is typed as people write it, kept as a range, and refused in one sentence where it cannot be", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").press("Enter");
  const panel = app.getByRole("complementary", { name: "Sculptor at Fernhill" });
  await panel.getByLabel("Salary from").fill("52k");
  await panel.getByLabel("Salary to").fill("58,000");
  await panel.getByLabel("Currency").fill("eur");
  await panel.getByLabel("Paid by").selectOption("year");
  await panel.getByLabel("Salary to").press("Enter");
  await expect(panel.getByLabel("Salary from")).toHaveValue("52,000");
  await settled(app);
  const salary = async () => (await fileIn(data)).data.applications[0]?.salary;
  expect(await salary()).toEqual({ min: 52_000, max: 58_000, currency: "EUR", period: "year" });

  await panel.getByLabel("Salary to").fill("40k");
  await panel.getByLabel("Salary to").press("Enter");
  await expect(panel.getByText("The first amount is above the second one")).toBeVisible();
  await panel.getByLabel("Salary to").press("Escape");
  await expect(panel.getByLabel("Salary to")).toHaveValue("58,000");
  await settled(app);
  expect(await salary()).toMatchObject({ max: 58_000 });
});
