// What the desktop window does not do: leave the page, or open another window.
import { expect, test } from "../app.ts";
import { addCards, settled } from "../board.ts";

test("the window stays on the page, whatever address it is sent to", async ({ app, shell }) => {
  test.skip(shell === "browser", "a browser's own address bar is not ours to guard");
  const before = app.url();
  // Another address under app:// is refused by the same guard, which the units ask: plain Chromium would hand it to the system.
  for (const address of ["https://example.com/", "http://127.0.0.1:1/"]) {
    await app.evaluate((to) => {
      location.href = to;
    }, address);
    // Chromium holds keys back while it makes up its mind about an address.
    await app.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await addCards(app, "Applied", [`${address} - Elsewhere`]);
    await settled(app);
    expect(app.url()).toBe(before);
  }
});

test("a second window is never opened", async ({ app, shell }) => {
  test.skip(shell === "browser", "a browser's windows are not ours to guard");
  const opened = await app.evaluate(() => ["file:///etc/passwd", "about:blank", location.href].map((address) => window.open(address)));
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await settled(app);

  expect(opened).toEqual([null, null, null]);
  expect(app.context().pages()).toEqual([app]);
});
