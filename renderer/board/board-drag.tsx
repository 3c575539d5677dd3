// What makes the cards draggable; it is mounted as soon as they are drawn, so that the first of them does not wait for it.
import { memo, type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./board-page.module.css";
import { DragContext, type Press } from "./drag-context.tsx";

const RELEASES = ["mouseup", "touchend", "touchcancel"] as const;

/** Lets the cards among its children be dragged. */
export const BoardDrag = memo(function BoardDrag({ children }: { readonly children: ReactNode }) {
  const [drawn, setDrawn] = useState(false);
  const press = useRef<Press>(null);
  // A press that comes before the drag is there waits for it, as long as it lasts.
  const early = useRef<Parameters<Press>>(null);
  useEffect(() => {
    setDrawn(true);
    const forget = () => {
      early.current = null;
    };
    for (const released of RELEASES) addEventListener(released, forget, true);
    return () => {
      for (const released of RELEASES) removeEventListener(released, forget, true);
    };
  }, []);
  const hear: Press = (...heard) => {
    if (press.current) return press.current(...heard);
    early.current = heard;
    setDrawn(true);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards inside have the roles; this only hears their presses. */}
      <div className={styles.hearing} onMouseDown={(event) => hear(event, "onMouseDown")} onTouchStart={(event) => hear(event, "onTouchStart")}>
        {children}
      </div>
      {drawn && <DragContext press={press} early={early} />}
    </>
  );
});
