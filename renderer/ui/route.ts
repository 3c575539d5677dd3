// Where the person is, by the hash of the address, so that a reload keeps the place.
import { useSyncExternalStore } from "react";

/** The places a hash can name. An application is a panel beside the board; `#/add/...` hands a page over to be looked at there. */
export const PLACES = ["board", "application", "add", "today", "people", "lessons", "insights", "report", "settings", "import", "bin", "merge"] as const;
export type Place = (typeof PLACES)[number];

/** At the board, this in the place of an id begins a new application: `#/board/add`, as the tray asks for it. */
export const ADDING = "add";

/** A place, and the id of the thing there where it has one: `#/application/ID`. */
export interface Route {
  readonly place: Place;
  readonly id?: string;
}

/** Reads a hash such as `#/application/ID`; what it does not know is the board. */
function parseRoute(hash: string): Route {
  const [place, id] = hash.replace(/^#\/?/, "").split("/");
  const known = PLACES.find((name) => name === place) ?? "board";
  const decoded = id ? textOf(id) : undefined;
  return decoded === undefined ? { place: known } : { place: known, id: decoded };
}

/** Undefined where an address from outside is cut off in the middle of a letter. */
function textOf(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The hash address of a place. */
export function addressOf({ place, id }: Route): string {
  return id === undefined ? `#/${place}` : `#/${place}/${encodeURIComponent(id)}`;
}

/** Goes to a place. `replace` leaves no step in the history. */
export function goTo(route: Route, { replace = false } = {}): void {
  const address = addressOf(route);
  if (location.hash === address) return;
  if (replace) {
    history.replaceState(null, "", address);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } else location.hash = address;
}

/** The place now; the component is drawn again when it changes. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(onHashChange, () => location.hash));
}

function onHashChange(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}
