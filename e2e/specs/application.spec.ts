// The application panel: fields edited in place, notes, rounds, and a timeline whose dates can be corrected.
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, settled } from "../board.ts";

test("fields are edited in place and saved, and the panel closes back to its card", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").press("Enter");
  const panel = app.getByRole("complementary", { name: "Sculptor at Fernhill" });
  await expect(panel).toBeVisible();
  await panel.getByRole("textbox", { name: "Location" }).fill("Leeds");
  await panel.getByRole("textbox", { name: "Link" }).fill("https://fernhill.example/jobs/1");
  await panel.getByRole("textbox", { name: "Source" }).fill("Referral");
  await panel.getByRole("textbox", { name: "Role" }).fill("Senior sculptor");
  await panel.getByRole("textbox", { name: "Role" }).press("Enter");
  await expect(app.getByRole("complementary", { name: "Senior sculptor at Fernhill" })).toBeVisible();
  await app.getByRole("button", { name: "Close" }).click();
  await expect(card(app, "Senior sculptor at Fernhill")).toBeFocused();
  await settled(app);
  expect((await fileIn(data)).data.applications[0]).toMatchObject({
    role: "Senior sculptor",
    location: "Leeds",
    link: "https://fernhill.example/jobs/1",
    source: "Referral",
  });
});

test("a note is saved by Ctrl+Enter, and a draft outlives the panel and a reload", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").press("Enter");
  const note = app.getByRole("textbox", { name: "Add a note" });
  await note.fill("They liked the bronze.");
  await note.press("Control+Enter");
  await expect(note).toHaveValue("");
  await note.fill("Half a thought");
  await app.getByRole("button", { name: "Close" }).click();
  await card(app, "Sculptor at Fernhill").press("Enter");
  await expect(note).toHaveValue("Half a thought");
  await settled(app);
  await app.reload();
  await expect(note).toHaveValue("Half a thought");
  expect((await fileIn(data)).data.applications[0]?.timeline).toMatchObject([{ kind: "note", text: "They liked the bronze." }]);
});

test("a field that is left by closing the panel is kept", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").press("Enter");
  await app.getByRole("textbox", { name: "Location" }).fill("Hull");
  await app.getByRole("button", { name: "Close" }).click();
  await settled(app);
  expect((await fileIn(data)).data.applications[0]).toMatchObject({ location: "Hull" });
});

test("clearing both company and role is refused in one sentence, and what was there comes back", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").press("Enter");
  await app.getByRole("textbox", { name: "Role" }).fill("");
  await app.getByRole("textbox", { name: "Role" }).press("Enter");
  await app.getByRole("textbox", { name: "Company" }).fill("");
  await app.getByRole("textbox", { name: "Company" }).press("Enter");
  await expect(app.getByText("An application needs a company or a role").first()).toBeVisible();
  await settled(app);
  expect((await fileIn(data)).data.applications[0]).toMatchObject({ company: "Fernhill", role: "" });
});
