// A lineage drawn: one calm vertical chain of its steps, the earliest first.

import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LineageStep } from "#shared/queries/lineage.ts";
import buttons from "../buttons.module.css";
import { ChainStep } from "./chain-step.tsx";
import styles from "./lineage.module.css";
import type { Grown } from "./stated-origins.ts";

/** How many steps are shown before the rest is asked for. */
const SHOWN = 12;

interface ChainParts {
  readonly name: string;
  readonly steps: readonly LineageStep[];
  /** Whose lineage it is: its own steps are told without its name. */
  readonly of: Grown;
  /** It is what grew from it. */
  readonly isAfter?: boolean;
  /** What stands at the right of a step, by its key. */
  readonly tool?: (step: LineageStep) => ReactNode;
}

/** The chain as a list of that name. */
export function Chain({ name, steps, of, isAfter = false, tool }: ChainParts) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  // The last step is where it comes to, so the earliest ones wait when there are many.
  const hidden = all ? 0 : Math.max(0, steps.length - SHOWN);
  return (
    <>
      {hidden > 0 && (
        <button type="button" className={buttons.more} onClick={() => setAll(true)}>
          {t("lineage.more", { count: hidden })}
        </button>
      )}
      <ol className={styles.chain} aria-label={name}>
        {steps.slice(hidden).map((step) => (
          <ChainStep key={step.key} step={step} of={of} isAfter={isAfter} tool={tool?.(step)} />
        ))}
      </ol>
    </>
  );
}
