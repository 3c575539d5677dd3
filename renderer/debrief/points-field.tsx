// Points of a debrief, one a line, with those that were named before under it.

import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import labels from "../ui/label.module.css";
import { Suggestions } from "../ui/suggestions.tsx";
import styles from "./debrief.module.css";
import { pointsInLines } from "./debrief-draft.ts";
import { notYetNamed } from "./earlier-points.ts";

interface PointsFieldParts {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  /** Points of earlier debriefs, the most often named first. */
  readonly earlier: readonly string[];
  readonly isBad: boolean;
  readonly readOnly: boolean;
  readonly onText: (text: string) => void;
}

/** Most points of earlier debriefs offered at once. */
const OFFERED = 3;

export function PointsField({ label, placeholder, text, earlier, isBad, readOnly, onText }: PointsFieldParts) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const offered = readOnly ? [] : notYetNamed(earlier, pointsInLines(text)).slice(0, OFFERED);
  const append = (point: string) => {
    const before = text.trimEnd();
    onText(before === "" ? point : `${before}\n${point}`);
    field.current?.focus();
  };
  return (
    <div>
      <label className={labels.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.points}
        rows={3}
        value={text}
        placeholder={placeholder}
        readOnly={readOnly}
        aria-invalid={isBad || undefined}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <Suggestions label={t("debrief.earlier")} suggestions={offered.map((point) => ({ key: point, name: point }))} onTake={append} />
    </div>
  );
}
