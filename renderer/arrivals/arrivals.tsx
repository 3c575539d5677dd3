// Where what arrives is told in the page: under the header, taking its own room, so that no work is covered.
import { Suspense, useEffect } from "react";
import { useArrived } from "../document/arrived-store.ts";
import { useDocument } from "../document/document-store.ts";
import { withKit } from "../ui/with-kit.tsx";
import { useOffer } from "./offer-store.ts";

const ArrivedLines = withKit(async () => (await import("./arrived-lines.tsx")).ArrivedLines);

/** All that is needed before anything is due. The rest is fetched when the page has nothing else to do, or when something arrives. */
export function Arrivals() {
  const isOpen = useDocument(({ phase }) => phase.kind === "open");
  const isNeeded = useArrived(({ waiting }) => waiting.length > 0);
  const isOffered = useOffer(({ stands }) => stands);
  useEffect(() => {
    if (!isOpen) return;
    let stop: (() => void) | undefined;
    const asked = requestIdleCallback(async () => {
      const { attend } = await import("./attend.ts");
      stop ??= attend();
    });
    return () => {
      cancelIdleCallback(asked);
      stop?.();
      stop = () => {};
    };
  }, [isOpen]);
  return (
    <div role="status" aria-atomic="false">
      {isOpen && (isNeeded || isOffered) && (
        <Suspense>
          <ArrivedLines />
        </Suspense>
      )}
    </div>
  );
}
