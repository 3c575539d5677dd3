// The time of a round in another zone, for what is drawn first: what reckons with zones is fetched when there is such a round.
import { useEffect, useMemo, useState } from "react";

type Reckoning = Pick<typeof import("./round-time.ts"), "roundTimes"> & Pick<typeof import("#shared/queries/round-here.ts"), "roundHere">;
let known: Reckoning | undefined;

/** The wall-clock time here, where it is another, and both times in words; undefined until they are reckoned. */
export function useRoundTimes(at: string, zone: string): { readonly here: string | undefined; readonly words: string | undefined } | undefined {
  const [reckoning, setReckoning] = useState(known);
  useEffect(() => {
    if (known) return;
    void Promise.all([import("./round-time.ts"), import("#shared/queries/round-here.ts")]).then(
      ([{ roundTimes }, { roundHere }]) => {
        known = { roundTimes, roundHere };
        setReckoning(known);
      },
      // Cut off from what serves the page: the day stays told without the time.
      () => undefined,
    );
  }, []);
  return useMemo(() => reckoning && { here: reckoning.roundHere({ at, zone }), words: reckoning.roundTimes({ at, zone }) }, [reckoning, at, zone]);
}
