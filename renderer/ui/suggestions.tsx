// Small buttons under a field that put in what was said before: one stop for Tab, arrows walk among them.
import { IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import styles from "./suggestions.module.css";

interface SuggestionsParts {
  /** What the group is called to assistive technology. */
  readonly label: string;
  readonly suggestions: readonly { readonly key: string; readonly name: string }[];
  /** Afterwards the button is gone; give the focus to the field. */
  readonly onTake: (key: string) => void;
}

export function Suggestions({ label, suggestions, onTake }: SuggestionsParts) {
  const [at, setAt] = useState(0);
  if (suggestions.length === 0) return null;
  const stop = Math.min(at, suggestions.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = stop + by;
    if (by === 0 || next < 0 || next >= suggestions.length) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a part of the form of its own.
    <div role="group" aria-label={label} className={styles.suggestions} onKeyDown={onKeyDown}>
      {suggestions.map(({ key, name }, index) => (
        <button key={key} type="button" className={styles.suggestion} title={name} tabIndex={index === stop ? 0 : -1} onClick={() => onTake(key)}>
          <IconPlus size={12} stroke={1.75} aria-hidden />
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}
