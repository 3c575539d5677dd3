// What is looked at and not added yet, kept over a reload of the page as drafts are.

const STORED = "perennial-captures";
/** As much of a text as tells what it is, in characters. */
const BEGINNING = 20_000;

/** As much as is told of one here. */
interface Kept {
  readonly came: { readonly kind: string; readonly text?: string; readonly application?: unknown };
  readonly draft?: unknown;
  readonly other?: Kept | undefined;
}

interface All {
  readonly waiting: readonly Kept[];
  readonly aside: readonly Kept[];
}

/** What was kept before this page was loaded again; `nothing` where nothing was. */
export function storedCaptures<Stored extends object>(nothing: Stored): Stored {
  try {
    return { ...nothing, ...JSON.parse(sessionStorage.getItem(STORED) ?? "{}") };
  } catch {
    return nothing;
  }
}

/** Keeps what can be written down; where that is too much, letters without the files that they are and texts by what was read of them, so that all words stay. */
export function storeCaptures({ waiting, aside }: All): void {
  if (store({ waiting: waiting.flatMap(written), aside: aside.flatMap(written) }, left)) return;
  store({ waiting: waiting.flatMap(written).map(begun), aside: aside.flatMap(written).map(begun) }, (key, value) =>
    key === "base64" ? undefined : left(key, value),
  );
}

function store(all: All, replacer: (key: string, value: unknown) => unknown): boolean {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(all, replacer));
    return true;
  } catch {
    // The storage of the session is full or closed: what is not written down lives as long as this page.
    return false;
  }
}

/** Of a page that was read, what was read of it; of a letter as much, and itself where its preview kept its source. */
function written(one: Kept): readonly Kept[] {
  const kept = { ...one, other: one.other && written(one.other)[0] };
  if (one.came.kind !== "page") return one.came.kind === "letter" && one.draft === undefined ? [] : [kept];
  return one.draft === undefined ? [] : [{ ...kept, came: { kind: "text", text: "", application: one.came.application } }];
}

/** A text by its beginning, which tells what it is, where its preview has the words. */
function begun(one: Kept): Kept {
  const { came, draft, other } = one;
  const isRead = came.kind === "text" && came.text !== undefined && draft !== undefined;
  return { ...one, came: isRead ? { ...came, text: came.text?.slice(0, BEGINNING) } : came, other: other && begun(other) };
}

/** Files, and the bytes of what is attached, cannot be written down. */
function left(_key: string, value: unknown): unknown {
  return value instanceof Blob || value instanceof Uint8Array ? undefined : value;
}
