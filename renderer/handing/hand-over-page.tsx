// The tab that the bookmarklet opens: it hands what it brings to the tab in which Perennial is open, says so, and closes.
import { useEffect, useState } from "react";
import { handedInFragment } from "#shared/formats/handed-page.ts";
import { hostOf } from "#shared/formats/link-text.ts";
import buttons from "../ui/buttons.module.css";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { t } from "../ui/words.ts";
import { bringPage } from "./bring-page.ts";
import styles from "./hand-over-page.module.css";

/** How long nobody answers before the person is told what to do, and how long it is said that it is done, in ms. */
const ALONE_MS = 2_000;
const DONE_MS = 4_000;

const WORDS = {
  asking: { title: "handing.asking", says: "handing.askingSays" },
  alone: { title: "handing.alone", says: "handing.aloneSays" },
  handed: { title: "handing.handed", says: "handing.handedSays" },
  nothing: { title: "handing.nothing", says: "handing.nothingSays" },
} as const;
type State = keyof typeof WORDS;

/** The page at `/add` of the browser shell. What it brings stands in its address, so that a reload keeps it until it is handed over. */
export function HandOverPage() {
  const [handed] = useState(() => handedInFragment(location.hash));
  const [state, setState] = useState<State>(handed ? "asking" : "nothing");
  useEffect(() => {
    if (!handed) return;
    const timers = [setTimeout(() => setState("alone"), ALONE_MS)];
    const stop = bringPage(handed, () => {
      for (const timer of timers) clearTimeout(timer);
      history.replaceState(null, "", location.pathname);
      setState("handed");
      timers.push(setTimeout(() => window.close(), DONE_MS));
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [handed]);
  return (
    <main className={styles.page}>
      <StageGlyph stage={state === "handed" ? "interviewed" : "lead"} size={24} />
      <h1>{t(WORDS[state].title)}</h1>
      <p role="status">{t(WORDS[state].says)}</p>
      {handed && (
        <p className={styles.what}>
          {handed.title && <span className={styles.title}>{handed.title}</span>}
          {handed.url && <span>{hostOf(handed.url)}</span>}
        </p>
      )}
      {state === "handed" && (
        <button type="button" className={buttons.small} onClick={() => window.close()}>
          {t("handing.close")}
        </button>
      )}
    </main>
  );
}
