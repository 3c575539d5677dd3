// What a text typed into the field of people is completed to.
import type { ChipOffer } from "./chip-field.tsx";
import { beginsLike, type FindablePerson, peopleLike, personCalled } from "./known-people.ts";
import { typedPeople } from "./typed-people.ts";

/** Most completions shown at once. */
const SHOWN = 6;
/** The offer of somebody new. */
const NEW = "new";

/** How somebody new is offered, in the language of the page. */
interface OfferWords {
  readonly add: (name: string, namesake: boolean) => string;
  readonly and: (names: readonly string[]) => string;
}

/** Whom a text may mean among those known, with who is new at the end; `first` is what Enter takes unless another is walked to. */
export function peopleOffers(
  text: string,
  known: readonly FindablePerson[],
  words: OfferWords,
): { readonly offers: readonly ChipOffer[]; readonly first?: ChipOffer | undefined } {
  const named = typedPeople(text);
  const [only] = named;
  if (!only) return { offers: known.slice(0, SHOWN).map(offerOf) };
  if (named.length > 1) {
    const all: ChipOffer = { key: NEW, label: words.add(words.and(named.map(({ name }) => name)), false), adds: true };
    return { offers: [all], first: all };
  }
  const like = peopleLike(known, only.name).slice(0, SHOWN);
  const called = personCalled(like, only.name);
  const add: ChipOffer = { key: NEW, label: words.add(only.name, called !== undefined), aside: only.title, adds: true };
  const offers = [...like.map(offerOf), add];
  const isFirst = like[0] !== undefined && beginsLike(like[0], only.name);
  return { offers, first: isFirst ? offers[0] : add };
}

function offerOf({ person: { id, name, title, company } }: FindablePerson): ChipOffer {
  return { key: id, label: name, aside: [title, company].filter(Boolean).join(", ") || undefined };
}
