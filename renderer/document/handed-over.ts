// Takes a page that another tab brings from a browser's bookmarklet: the tab in which Perennial is open shows what would be added.
import { addressOfHanded, type HandedPage, handedPage } from "#shared/formats/handed-page.ts";
import { useDocument } from "./document-store.ts";

/** Where the tabs of this address talk to each other; no other site hears it. */
export const HANDED_CHANNEL = "perennial-handed";

/** `asking`: whether Perennial is open somewhere. `here`: it is, in this tab, seen last at `seen` (ms). `take`: this page, for that tab. `taken`: it has it. */
export type HandedWord =
  | { readonly kind: "asking" }
  | { readonly kind: "here"; readonly tab: string; readonly seen: number }
  | { readonly kind: "take"; readonly tab: string; readonly page: string; readonly handed: HandedPage }
  | { readonly kind: "taken"; readonly page: string };

/** Answers for as long as the tab is there, whenever its document is open. A page is taken once, however often it is brought. */
export function receiveHanded(): void {
  const channel = new BroadcastChannel(HANDED_CHANNEL);
  const tab = crypto.randomUUID();
  const taken = new Set<string>();
  let seen = Date.now();
  const say = (word: HandedWord) => channel.postMessage(word);
  const sayHere = () => say({ kind: "here", tab, seen: document.visibilityState === "visible" ? Date.now() : seen });
  const take = (page: string, given: HandedPage) => {
    const handed = taken.has(page) ? undefined : handedPage(given);
    taken.add(page);
    if (handed) location.hash = addressOfHanded(handed);
    say({ kind: "taken", page });
  };
  addEventListener("visibilitychange", () => {
    seen = Date.now();
  });
  channel.addEventListener("message", ({ data: word }: MessageEvent<HandedWord>) => {
    if (!isOpen(useDocument.getState())) return;
    if (word.kind === "asking") sayHere();
    if (word.kind === "take" && word.tab === tab) take(word.page, word.handed);
  });
  // Whoever waits for this tab to open hears it at once.
  useDocument.subscribe((state, before) => {
    if (isOpen(state) && !isOpen(before)) sayHere();
  });
}

function isOpen({ phase }: { readonly phase: { readonly kind: string } }): boolean {
  return phase.kind === "open";
}
