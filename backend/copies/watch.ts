// When the data folder is looked at while nobody asks for it.

/** Has something done again and again; gives how to stop that. */
export type Watch = (look: () => Promise<void>) => () => void;

/** A system's own notices of changes are not to be had on every network folder, so it is looked at in between, in ms. */
const EVERY_MS = 2_000;

/** Looks every two seconds. A program that has nothing else to do ends all the same. */
export const watchByLooking: Watch = (look) => {
  const timer = setInterval(() => void look(), EVERY_MS).unref();
  return () => clearInterval(timer);
};
