// The reader of a page: started when it is first asked for, ended with the page or when the file is let go of.
import { useEffect, useRef, useState } from "react";
import { type ImportReader, startReader } from "./import-reader.ts";
import type { Progress } from "./import-work.ts";

/** The reader, and a way to end it with whatever it is at; the next question starts another. Both stay the same functions. */
export function useReader(onProgress: (progress: Progress) => void): { readonly reader: () => ImportReader; readonly restart: () => void } {
  const running = useRef<ImportReader>(undefined);
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
  useEffect(() => both.restart, [both]);
  return both;
}
