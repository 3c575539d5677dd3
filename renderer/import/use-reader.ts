// The reader of a page: started when it is first asked for, ended with the page or when the file is let go of, unless it is kept for when the page is come back to.
import { useEffect, useRef, useState } from "react";
import { type ImportReader, startReader } from "./import-reader.ts";
import type { Progress } from "./import-work.ts";

/** The reader of a page. */
interface PageReader {
  /** The same function always. */
  readonly reader: () => ImportReader;
  /** Ends the reader with whatever it is at; the next question starts another. The same function always. */
  readonly restart: () => void;
}

/** The reader, or `left`, which was kept; `keeps` is asked as the page is left, and takes the reader on or not. */
export function useReader(
  onProgress: (progress: Progress) => void,
  left: ImportReader | undefined,
  keeps: (reader: ImportReader | undefined) => boolean,
): PageReader {
  const running = useRef(left);
  const latest = useRef(keeps);
  latest.current = keeps;
  const [both] = useState(() => {
    const restart = () => {
      running.current?.stop();
      running.current = undefined;
    };
    const reader = () => {
      running.current ??= startReader(onProgress);
      return running.current;
    };
    return { reader, restart };
  });
  useEffect(() => {
    running.current?.tell(onProgress);
    return () => {
      if (!latest.current(running.current)) both.restart();
    };
  }, [both, onProgress]);
  return both;
}
