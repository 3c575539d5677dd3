// The stage an application was in when it was put away, in its hue.
import type { CSSProperties } from "react";
import type { Stage } from "#shared/model/stage.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import styles from "./bin.module.css";

export function StageIcon({ stage }: { stage: Stage }) {
  return (
    <span className={styles.stage} style={{ "--hue": `var(--stage-${stage})` } as CSSProperties}>
      <StageGlyph stage={stage} size={20} />
    </span>
  );
}
