// Putting what is looked at aside: it says so, and how to go on with it.
import { type Capture, captureAgain, keepAside } from "../document/capturing.ts";
import { sayHappened } from "../document/message-store.ts";

/** Puts aside a preview with what stands in it. */
export function putAside(capture: Capture, draft: unknown): void {
  const aside = keepAside(capture, draft);
  sayHappened({ key: "capture.putAside" }, undefined, { said: { key: "capture.goOn" }, run: () => captureAgain(aside) });
}
