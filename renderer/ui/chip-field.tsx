// A text box that makes chips: what is typed is completed from what is known. It stays a plain text box to assistive technology.

import { Combobox, useCombobox } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { afterPress } from "./after-press.ts";
import buttons from "./buttons.module.css";
import styles from "./chip-field.module.css";
import labels from "./label.module.css";

/** Something the field holds already. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  /** Told beside it, more quietly. */
  readonly aside?: string | undefined;
  /** The name of the button that takes it off. */
  readonly off: string;
}

/** Something that can be taken into the field. */
export interface ChipOffer extends Omit<Chip, "off"> {
  /** It is not known yet and would be added. */
  readonly adds?: boolean;
}

interface ChipFieldParts {
  readonly label: string;
  /** The label is said and not seen: it stands beside the field already. */
  readonly labelHidden?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly chips: readonly Chip[];
  readonly text: string;
  readonly offers: readonly ChipOffer[];
  /** The offer that Enter and Tab take unless another is walked to. */
  readonly first?: ChipOffer | undefined;
  readonly error?: string | undefined;
  /** The form cannot go on as this field is; it says why itself. */
  readonly isBad?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** The text box. */
  readonly box?: Ref<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  /** An offer is taken. */
  readonly onTake: (offer: ChipOffer) => void;
  /** What is typed is taken as it stands: by Enter where no offer is chosen, and on leaving. */
  readonly onTyped: () => void;
  readonly onOff: (chip: Chip) => void;
}

/**
 * Arrows walk through the offers, Enter takes one, Escape puts them away first; Backspace in the empty box takes the last chip off, and
 * the left arrow walks onto the chips, where Delete takes one off.
 */
export function ChipField(parts: ChipFieldParts) {
  const { label, labelHidden = false, chips, text, offers, first, error, isBad = error !== undefined, readOnly = false, autoFocus = false } = parts;
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(parts.box, () => input.current);
  const [walked, walkTo] = useState<string | null>(null);
  const combobox = useCombobox();
  // Who types only something new needs no list: leaving the box takes it in all the same.
  const open = combobox.dropdownOpened && offers.some(({ adds }) => !adds) && !readOnly;
  const chosen = offers.find(({ key }) => key === walked) ?? (text.trim() === "" ? undefined : first);
  const { closeDropdown } = combobox;
  useEffect(() => {
    if (text === "") closeDropdown();
  }, [text, closeDropdown]);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  const close = () => {
    combobox.closeDropdown();
    walkTo(null);
  };
  const take = (offer: ChipOffer) => {
    close();
    parts.onTake(offer);
  };
  const walk = (by: 1 | -1) => {
    if (!open) return combobox.openDropdown();
    const at = chosen === undefined ? -1 : offers.indexOf(chosen);
    const next = at === -1 && by === -1 ? offers.length - 1 : (at + by + offers.length) % offers.length;
    const offer = offers[next];
    if (offer) walkTo(offer.key);
    document.getElementById(`${id}-offer-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const chipButtons = () => [...(box.current?.querySelectorAll("button") ?? [])];
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    const last = chips.at(-1);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      walk(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      if (open && chosen) take(chosen);
      else if (text.trim() !== "") parts.onTyped();
      else return;
      event.preventDefault();
    } else if (event.key === "Tab" && open && chosen && !event.shiftKey) take(chosen);
    else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (event.key === "Backspace" && text === "" && last) parts.onOff(last);
    else if (event.key === "ArrowLeft" && atStart) chipButtons().at(-1)?.focus();
  };
  const onChipKey = (event: KeyboardEvent<HTMLButtonElement>, chip: Chip) => {
    const buttons = chipButtons();
    const at = buttons.indexOf(event.currentTarget);
    if (event.key === "ArrowLeft") buttons[Math.max(at - 1, 0)]?.focus();
    else if (event.key === "ArrowRight" || event.key === "Escape") (event.key === "Escape" ? input.current : (buttons[at + 1] ?? input.current))?.focus();
    else if (event.key === "Delete" || event.key === "Backspace") takeOff(chip);
    else return;
    event.preventDefault();
  };
  const takeOff = (chip: Chip) => {
    parts.onOff(chip);
    input.current?.focus();
  };

  return (
    <div>
      {!labelHidden && (
        <label className={labels.label} htmlFor={id}>
          {label}
        </label>
      )}
      <Combobox
        store={combobox}
        onOptionSubmit={(key) => {
          const offer = offers.find((one) => one.key === key);
          if (offer) take(offer);
        }}
        transitionProps={{ duration: 0 }}
        offset={4}
      >
        <Combobox.DropdownTarget>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a press beside the text box is a press into it. */}
          <div
            ref={box}
            className={styles.box}
            data-fixed={readOnly || undefined}
            data-bad={isBad || undefined}
            onMouseDown={(event) => {
              if (event.target !== event.currentTarget || readOnly) return;
              event.preventDefault();
              input.current?.focus();
            }}
          >
            {chips.length > 0 && (
              <ul className={styles.chips} id={`${id}-chips`}>
                {chips.map((chip) => (
                  <li className={styles.chip} key={chip.key}>
                    {chip.label}
                    {chip.aside !== undefined && <span className={styles.aside}>{chip.aside}</span>}
                    {!readOnly && (
                      <button
                        type="button"
                        tabIndex={-1}
                        className={`${buttons.sign} ${styles.off}`}
                        data-round=""
                        aria-label={chip.off}
                        onClick={() => takeOff(chip)}
                        onKeyDown={(event) => onChipKey(event, chip)}
                      >
                        <IconX size={12} aria-hidden />
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {!(readOnly && chips.length > 0) && (
              <input
                ref={input}
                id={id}
                className={styles.input}
                aria-label={labelHidden ? label : undefined}
                value={text}
                readOnly={readOnly}
                placeholder={chips.length === 0 && !readOnly ? parts.placeholder : undefined}
                autoComplete="off"
                data-autofocus={autoFocus || undefined}
                aria-autocomplete="list"
                aria-controls={open ? `${id}-offers` : undefined}
                aria-activedescendant={open && chosen ? `${id}-offer-${offers.indexOf(chosen)}` : undefined}
                aria-describedby={[chips.length > 0 && `${id}-chips`, error !== undefined && `${id}-error`].filter(Boolean).join(" ") || undefined}
                aria-invalid={isBad || undefined}
                // Escape closes the list before it closes a dialog around it.
                data-mantine-stop-propagation={open || undefined}
                onChange={(event) => {
                  parts.onText(event.currentTarget.value);
                  walkTo(null);
                  combobox.openDropdown();
                }}
                onBlur={() => {
                  close();
                  if (text.trim() !== "") afterPress(parts.onTyped);
                }}
                onKeyDown={onKey}
              />
            )}
          </div>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown className={styles.options} hidden={!open}>
          <Combobox.Options id={`${id}-offers`} aria-label={t("peopleField.offers")}>
            {offers.map((offer, index) => (
              <Combobox.Option
                key={offer.key}
                id={`${id}-offer-${index}`}
                value={offer.key}
                className={styles.option}
                selected={offer === chosen}
                aria-selected={offer === chosen}
                data-adds={offer.adds || undefined}
              >
                {offer.label}
                {offer.aside !== undefined && <span className={styles.aside}>{offer.aside}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <p id={`${id}-error`} className={styles.error} aria-live="polite" hidden={error === undefined}>
        {error}
      </p>
    </div>
  );
}
