// The board by touch: a card is picked up by holding it, and a swipe still scrolls.
import { expect, test } from "../app.ts";
import { addCards, card, column, overlay } from "../board.ts";

test("a card is held and dragged to another column by touch", async ({ start, shell }) => {
  test.skip(shell === "desktop", "Electron's window has no touch screen to emulate");
  const { page } = await start({ hasTouch: true });
  await addCards(page, "Applied", ["A - One"]);
  const from = await card(page, "One at A").boundingBox();
  const to = await column(page, "Offered").boundingBox();
  if (!from || !to) throw new Error("Nothing to drag");
  const touch = await page.context().newCDPSession(page);
  const at = (x: number, y: number) => [{ x, y }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(from.x + 30, from.y + 20) });
  await expect(overlay(page)).toBeVisible();
  for (let step = 1; step <= 10; step += 1) {
    const x = from.x + 30 + ((to.x + 80 - from.x - 30) * step) / 10;
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(x, from.y + 20 + step * 8) });
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(card(column(page, "Offered"), "One at A")).toBeVisible();
});
