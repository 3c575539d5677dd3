// A preview that goes unasked, with the page or with the connection, is as it was when it comes back.
import { useEffect, useRef } from "react";
import { keepShown } from "../document/capturing.ts";

/** Keeps what `shown` gives with the capture of that id when the preview goes. */
export function useKeptShown(id: string, shown: () => unknown): void {
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => {
    const keep = () => keepShown(id, latest.current());
    addEventListener("pagehide", keep);
    return () => {
      removeEventListener("pagehide", keep);
      keep();
    };
  }, [id]);
}
