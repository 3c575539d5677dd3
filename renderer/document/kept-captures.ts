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
export function storeCaptures(all: All): void {
  const waiting = all.waiting.flatMap(written);
  const aside = all.aside.flatMap(written);
  if (store({ waiting, aside }, left)) return;
  const less = { waiting: waiting.flatMap(begun), aside: aside.flatMap(begun) };
  // What was kept before may have been added by now, and does not come back.
  if (!store(less, (key, value) => (key === "base64" ? undefined : left(key, value)))) store({ waiting: [], aside: [] }, left);
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

/** A long text by its beginning, which tells what it is, where its preview has the words; nothing of one that was not read yet. */
function begun(one: Kept): readonly Kept[] {
  const { came, draft } = one;
  const other = one.other && begun(one.other)[0];
  if (came.text === undefined || came.text.length <= BEGINNING) return [{ ...one, other }];
  return draft === undefined ? [] : [{ ...one, came: { ...came, text: came.text.slice(0, BEGINNING) }, other }];
}

/** Files, and the bytes of what is attached, cannot be written down. */
function left(_key: string, value: unknown): unknown {
  return value instanceof Blob || value instanceof Uint8Array ? undefined : value;
}
