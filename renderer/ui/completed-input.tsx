// A text box completed from what is known already; it stays a plain text box to assistive technology.
import { Combobox, useCombobox } from "@mantine/core";
import type { InputHTMLAttributes, KeyboardEvent } from "react";
import { fold } from "#shared/queries/filter.ts";
import styles from "./completed-input.module.css";

interface CompletedParts extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> {
  /** The looks of the box; those of the list are its own. */
  readonly className: string | undefined;
  readonly text: string;
  /** Everything it can be completed to. */
  readonly known: readonly string[];
  readonly onText: (text: string) => void;
  /** One of the known was chosen. */
  readonly onChoose: (text: string) => void;
}

/** Most completions shown at once. */
const SHOWN = 8;

/** Arrows walk through the completions, Enter takes one, Escape puts them away first. */
export function CompletedInput({ text, known, onText, onChoose, onKeyDown, onBlur, readOnly, ...input }: CompletedParts) {
  const combobox = useCombobox();
  const words = fold(text.trim());
  const fitting = known.filter((option) => fold(option).includes(words) && option !== text.trim()).slice(0, SHOWN);
  const open = combobox.dropdownOpened && fitting.length > 0;
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = open && combobox.getSelectedOptionIndex() !== -1;
    if (event.key === "Enter" && chosen) return;
    if (event.key === "Escape" && open) {
      event.preventDefault();
      combobox.closeDropdown();
      return;
    }
    onKeyDown?.(event);
  };
  return (
    <Combobox
      store={combobox}
      readOnly={readOnly ?? false}
      onOptionSubmit={(option) => {
        onChoose(option);
        combobox.closeDropdown();
      }}
      transitionProps={{ duration: 0 }}
      offset={4}
    >
      <Combobox.Target withKeyboardNavigation={open || text === ""}>
        <input
          {...input}
          value={text}
          readOnly={readOnly}
          autoComplete="off"
          aria-autocomplete="list"
          onChange={(event) => {
            onText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={(event) => {
            combobox.closeDropdown();
            onBlur?.(event);
          }}
          onKeyDown={onKey}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={styles.options} hidden={!open}>
        <Combobox.Options>
          {fitting.map((option) => (
            <Combobox.Option value={option} key={option} className={styles.option}>
              {option}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
