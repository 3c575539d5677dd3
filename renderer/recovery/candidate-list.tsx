// The files the document can be taken up from; where there are many, the older ones are folded away.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate } from "#shared/contract/backend.ts";
import { CandidateLine } from "./candidate-line.tsx";
import { holdsMost } from "./candidates.ts";
import styles from "./recovery.module.css";

/** How many lines are shown while it is folded; a few more than that are not worth folding. */
const SHOWN = 6;
const WORTH_FOLDING = SHOWN + 2;

interface ListParts {
  /** The newest first. */
  readonly candidates: readonly Candidate[];
  /** The one that is being taken up; null for an empty document, undefined for none. */
  readonly choosing: string | null | undefined;
  readonly onTake: (name: string) => void;
}

/** The list. The newest and the one that holds most are shown in any case. */
export function CandidateList({ candidates, choosing, onTake }: ListParts) {
  const { t } = useTranslation();
  const [isUnfolded, setUnfolded] = useState(false);
  const [newest] = candidates;
  if (!newest) return null;
  const most = holdsMost(candidates);
  const folds = candidates.length > WORTH_FOLDING;
  const shown = folds && !isUnfolded ? candidates.filter((candidate, at) => at < SHOWN || candidate === most) : candidates;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((candidate) => (
          <CandidateLine
            key={candidate.name}
            candidate={candidate}
            newest={newest}
            others={candidates.length > 1}
            most={candidate === most}
            busy={choosing === candidate.name}
            disabled={choosing !== undefined}
            onTake={() => onTake(candidate.name)}
          />
        ))}
      </ul>
      {folds && (
        <Button className={styles.fold} variant="subtle" size="compact-sm" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {isUnfolded ? t("recovery.showFewer") : t("recovery.showAll", { all: candidates.length })}
        </Button>
      )}
    </>
  );
}
