// What the lists of a Trello board mean: the words of statuses, and names that only lists have.

import type { StatusMeaning } from "../import/import-plan.ts";
import { foldWords } from "../table/fold-text.ts";
import { readStatus } from "../table/status-text.ts";
import { words } from "../table/word-list.ts";

/** What a list says of the cards in it. */
export interface ListReading {
  readonly meaning: StatusMeaning;
  readonly known: boolean;
  /** Whether it only says that something is waited for, whatever came before. */
  readonly isIdle: boolean;
}

/** Names that say less, or something else, as the status of a row than over a list of cards. */
const NAMES: readonly { readonly meaning: StatusMeaning; readonly names: readonly string[] }[] = [
  {
    meaning: { stages: ["lead"] },
    names: words(`
      backlog | ideas | inbox | research | researching | to research | prospects | opportunities | companies | company list | companies to watch |
      target companies | dream companies | watchlist | watch list | queue | job postings | postings | openings | open positions | maybe | later
    `),
  },
  {
    meaning: { stages: ["applied"] },
    names: words("applications | my applications | in the works | bewerbungen | candidatures | candidaturas | candidature | sollicitaties"),
  },
  { meaning: { stages: ["interviewed"] }, names: words("conversations | in conversation | talking | talks | calls") },
  { meaning: { stages: ["rejected"] }, names: words("rejections | rejects | dead | dead ends | graveyard | absagen | nope") },
  { meaning: { stages: ["offered"] }, names: words("negotiating | negotiation | negotiations | offer negotiation") },
  { meaning: { stages: ["offered"], archived: "accepted" }, names: words("acceptance | got the job | new job | signed") },
  { meaning: { stages: [], archived: "closed" }, names: words("archive | archived") },
  {
    meaning: { stages: [], archived: "withdrew" },
    names: words("not interested | no longer interested | not pursuing | passed on | passing on | decided against | dropped | skipped"),
  },
];

/** Words of having applied; a list that is taken for applied without one only waits: for an answer, or for somebody to say what it means. */
const SENT =
  /appl|sent|submit|bewor|bewerb|geschickt|gesendet|postul|candidat|envoy|envi|invia|sollicit|verstuurd|wysl|aplikow|odoslan|poslan|prihlas|skick|ansok|投|已申|応募/u;

const byName = new Map(NAMES.flatMap(({ meaning, names }) => names.map((name) => [name, meaning] as const)));

/** What a list is taken for by its name; signs, emoji, numbers before it and a count behind it aside. */
export function readList(name: string): ListReading {
  const bare = name
    .slice(0, 300)
    .replace(/^\s*\d{1,2}\s*[.):-]\s*/u, "")
    .replace(/[([]\s*\d{1,5}\s*[)\]]\s*$/u, "");
  const own = byName.get(foldWords(bare));
  if (own) return { meaning: own, known: true, isIdle: false };
  const { meaning, known } = readStatus(bare);
  return { meaning, known, isIdle: meaning.stages.length === 1 && meaning.stages[0] === "applied" && !SENT.test(foldWords(bare)) };
}
