// What makes the cards draggable; fetched once they are on screen, so that the first of them does not wait for it.
import { lazy, memo, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import styles from "./board-page.module.css";
import type { Press } from "./drag-context.tsx";

const DragContext = lazy(async () => ({ default: (await import("./drag-context.tsx")).DragContext }));

/** Lets the cards among its children be dragged. */
export const BoardDrag = memo(function BoardDrag({ children }: { readonly children: ReactNode }) {
  const press = useRef<Press>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setDrawn(true), { timeout: 500 });
    return () => cancelIdleCallback(waiting);
  }, []);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards inside have the roles; this only hears their presses. */}
      <div
        className={styles.hearing}
        onMouseDown={(event) => press.current?.(event, "onMouseDown")}
        onTouchStart={(event) => press.current?.(event, "onTouchStart")}
      >
        {children}
      </div>
      {drawn && (
        <Suspense>
          <DragContext press={press} />
        </Suspense>
      )}
    </>
  );
});
