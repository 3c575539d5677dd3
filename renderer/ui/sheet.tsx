// The layout of every page beside the board: a title, what can be done there, sections, and what stands where nothing is yet.
import type { ReactNode } from "react";
import type { Stage } from "#shared/model/stage.ts";
import { StageGlyph } from "./glyphs/stage-glyph.tsx";
import styles from "./sheet.module.css";

interface SheetParts {
  readonly title: string;
  /** The way back, over the title of a page that belongs to another. */
  readonly above?: ReactNode;
  /** One or two sentences under the title. */
  readonly intro?: ReactNode;
  /** Controls at the right of the title. */
  readonly tools?: ReactNode;
  /** For tables that need the room. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page with its one heading of level 1. */
export function Sheet({ title, above, intro, tools, wide = false, children }: SheetParts) {
  return (
    <div className={styles.sheet} data-wide={wide || undefined}>
      <header className={styles.head}>
        {above}
        <div className={styles.title}>
          <h1>{title}</h1>
          {tools !== undefined && <div className={styles.tools}>{tools}</div>}
        </div>
        {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under a heading of level 2; `count` stands quietly beside it, `tools` at the right. */
export function Section({ title, count, tools, children }: { title: string; count?: ReactNode; tools?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}>
        <h2 className={styles.heading}>{title}</h2>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        {tools !== undefined && <div className={styles.tools}>{tools}</div>}
      </div>
      {children}
    </section>
  );
}

/** What a page says where it has nothing to show yet: a drawing, a sentence, and one useful thing to do. */
export function Nothing({ stage, children }: { stage: Stage; children: ReactNode }) {
  return (
    <div className={styles.nothing}>
      <StageGlyph stage={stage} size={24} />
      {children}
    </div>
  );
}
