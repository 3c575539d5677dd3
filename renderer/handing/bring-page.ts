// Brings a page to the tab in which Perennial is open: asks until one answers, and gives it to the one that was looked at last.
import type { HandedPage } from "#shared/formats/handed-page.ts";
import { HANDED_CHANNEL, type HandedWord } from "../document/handed-over.ts";

/** How often it is asked, and how long the tabs have to answer before one of them is chosen, in ms. */
const EVERY_MS = 1_000;
const ANSWERS_MS = 100;

type Here = Extract<HandedWord, { kind: "here" }>;

/** Calls back once a tab has it; gives how to stop. */
export function bringPage(handed: HandedPage, taken: () => void): () => void {
  const channel = new BroadcastChannel(HANDED_CHANNEL);
  const page = crypto.randomUUID();
  let here: Here[] = [];
  let choosing: ReturnType<typeof setTimeout> | undefined;
  const say = (word: HandedWord) => channel.postMessage(word);
  const ask = () => say({ kind: "asking" });
  const choose = () => {
    const [latest] = here.toSorted((one, other) => other.seen - one.seen);
    here = [];
    choosing = undefined;
    if (latest) say({ kind: "take", tab: latest.tab, page, handed });
  };
  const asking = setInterval(ask, EVERY_MS);
  const stop = () => {
    clearInterval(asking);
    clearTimeout(choosing);
    channel.close();
  };
  channel.addEventListener("message", ({ data: word }: MessageEvent<HandedWord>) => {
    if (word.kind === "here") {
      here.push(word);
      choosing ??= setTimeout(choose, ANSWERS_MS);
    }
    if (word.kind === "taken" && word.page === page) {
      stop();
      taken();
    }
  });
  ask();
  return stop;
}
