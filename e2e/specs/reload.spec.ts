// A page that is loaded again before it has finished, which nobody waits for to be ready.
import { expect, test } from "../app.ts";
import { addCards, card, settled } from "../board.ts";

test("a page that is loaded again and again while it loads goes on, and keeps what was written", async ({ app }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await settled(app);
  for (let time = 0; time < 10; time += 1) await app.reload({ waitUntil: "domcontentloaded" });
  await expect(card(app, "Sculptor at Fernhill")).toBeVisible();
  await card(app, "Sculptor at Fernhill").press("2");
  await settled(app);
});
