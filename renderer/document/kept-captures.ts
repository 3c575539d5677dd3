// What is looked at and not added yet, kept over a reload of the page as drafts are.
import type { Capture, Capturing } from "./capturing.ts";

const STORED = "perennial-captures";
const NOTHING: Capturing = { waiting: [], aside: [] };

/** What was kept before this page was loaded again. */
export function storedCaptures(): Capturing {
  try {
    return { ...NOTHING, ...JSON.parse(sessionStorage.getItem(STORED) ?? "{}") };
  } catch {
    return NOTHING;
  }
}

/** Keeps what can be written down. */
export function storeCaptures({ waiting, aside }: Capturing): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify({ waiting: waiting.flatMap(written), aside: aside.flatMap(written) }));
  } catch {
    // The storage of the session is full or closed: they live as long as this page.
  }
}

/** Of a page that was read, what was read of it. Files themselves, and letters with what is attached, stay where they came from. */
function written(one: Capture): readonly Capture[] {
  if (one.came.kind === "letter") return [];
  if (one.came.kind !== "page") return [one];
  return one.draft === undefined ? [] : [{ ...one, came: { kind: "text", text: "" } }];
}
