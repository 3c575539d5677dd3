// What is looked at and not added yet, kept over a reload of the page as drafts are.

const STORED = "perennial-captures";

/** As much as is told of one here. */
interface Kept {
  readonly came: { readonly kind: string };
  readonly draft?: unknown;
}

/** What was kept before this page was loaded again; `nothing` where nothing was. */
export function storedCaptures<All extends object>(nothing: All): All {
  try {
    return { ...nothing, ...JSON.parse(sessionStorage.getItem(STORED) ?? "{}") };
  } catch {
    return nothing;
  }
}

/** Keeps what can be written down. */
export function storeCaptures({ waiting, aside }: { readonly waiting: readonly Kept[]; readonly aside: readonly Kept[] }): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify({ waiting: waiting.flatMap(written), aside: aside.flatMap(written) }));
  } catch {
    // The storage of the session is full or closed: they live as long as this page.
  }
}

/** Of a page that was read, what was read of it. Files themselves, and letters with what is attached, stay where they came from. */
function written(one: Kept): readonly object[] {
  if (one.came.kind === "letter") return [];
  if (one.came.kind !== "page") return [one];
  return one.draft === undefined ? [] : [{ ...one, came: { kind: "text", text: "" } }];
}
