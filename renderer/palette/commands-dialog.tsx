// The command palette: one line to find applications, places and actions, and to go there or do it.
import { Modal } from "@mantine/core";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { fold } from "#shared/queries/filter.ts";
import { useDocument } from "../document/document-store.ts";
import type { Action } from "../ui/action.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { shownKey } from "../ui/keys.ts";
import { goTo } from "../ui/route.ts";
import type { EarlyTyping } from "./early-typing.ts";
import { findApplications } from "./find-applications.ts";
import styles from "./palette.module.css";

/** Most applications listed. */
const SHOWN = 8;

interface DialogParts {
  readonly actions: readonly Action[];
  /** What was typed before the text box stood. */
  readonly typing: EarlyTyping | undefined;
  /** Closes the dialog and then runs what was chosen, if anything. */
  readonly onClose: (run?: () => void) => void;
}

export function CommandsDialog({ actions, typing, onClose }: DialogParts) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed);
  const [at, setAt] = useState(0);
  const [entered, setEntered] = useState(false);
  const listId = useId();
  const applications = useDocument(({ document }) => document.applications);
  const found = useMemo(() => findApplications(applications.values(), text, SHOWN), [applications, text]);
  const words = fold(text).split(/\s+/).filter(Boolean);
  const named = actions.map((action) => ({ action, name: t(action.name, { ...action.values }) }));
  const fitting = named.filter(({ name }) => words.every((word) => fold(name).includes(word)));
  const runs = [
    ...found.map(
      ({ id }) =>
        () =>
          goTo({ place: "application", id }),
    ),
    ...fitting.map(({ action }) => action.run),
  ];
  const chosen = Math.min(at, runs.length - 1);
  useEffect(() => {
    if (!entered || text !== typed) return;
    setEntered(false);
    const run = runs[chosen];
    if (run) onClose(run);
  });
  const optionId = (index: number) => `${listId}-${index}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1 + runs.length,
      PageDown: Math.min(chosen + SHOWN, runs.length - 1),
      PageUp: Math.max(chosen - SHOWN, 0),
    }[event.key];
    if (to !== undefined && runs.length > 0) {
      event.preventDefault();
      setAt(to % runs.length);
      document.getElementById(optionId(to % runs.length))?.scrollIntoView({ block: "nearest" });
    }
    // The list may be a moment behind the typing; what is run is what was typed.
    if (event.key === "Enter") {
      event.preventDefault();
      setEntered(true);
    }
  };
  const option = (index: number) => ({ id: optionId(index), chosen: index === chosen, onChoose: () => onClose(runs[index]), onPoint: () => setAt(index) });
  return (
    <Modal.Root opened onClose={() => onClose()} returnFocus={false} size={560} yOffset="12vh" padding={0} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t("palette.commands")}>
        <input
          className={styles.search}
          data-autofocus
          role="combobox"
          aria-expanded={runs.length > 0}
          aria-controls={listId}
          aria-activedescendant={runs.length > 0 ? optionId(chosen) : undefined}
          aria-autocomplete="list"
          aria-label={t("palette.search")}
          placeholder={t("palette.search")}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onFocus={() => {
            const early = typing?.take();
            if (!early?.text) return;
            setTyped(early.text);
            setEntered(early.entered);
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label={t("palette.commands")} className={styles.list}>
          {found.length > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own.
            <div role="group" aria-label={t("palette.applications")}>
              <div className={styles.group} aria-hidden>
                {t("palette.applications")}
              </div>
              {found.map((application, index) => (
                <Option key={application.id} {...option(index)}>
                  <ApplicationName application={application} />
                </Option>
              ))}
            </div>
          )}
          {fitting.length > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own.
            <div role="group" aria-label={t("palette.actions")}>
              <div className={styles.group} aria-hidden>
                {t("palette.actions")}
              </div>
              {fitting.map(({ action, name }, index) => (
                <Option key={action.id} {...option(found.length + index)}>
                  <span className={styles.name}>{name}</span>
                  {action.keys[0] !== undefined && <kbd className={styles.key}>{shownKey(action.keys[0])}</kbd>}
                </Option>
              ))}
            </div>
          )}
        </div>
        <p role="status" className={runs.length > 0 ? styles.unseen : styles.nothing}>
          {runs.length > 0 ? words.length > 0 && t("palette.found", { count: runs.length }) : t("palette.nothing")}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}

interface OptionParts {
  readonly id: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
  readonly children: React.ReactNode;
}

function Option({ id, chosen, onChoose, onPoint, children }: OptionParts) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the search box, which owns this list.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search box; the option is its active descendant.
    <div id={id} role="option" aria-selected={chosen} className={styles.option} onClick={onChoose} onMouseMove={chosen ? undefined : onPoint}>
      {children}
    </div>
  );
}

function ApplicationName({ application }: { application: Application }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.glyph}>
        <StageGlyph stage={application.stage} size={16} />
      </span>
      <span className={styles.name}>{applicationName(application)}</span>
      <span className={styles.aside}>{application.archived ? t("palette.archived") : t(`board.stage.${application.stage}`)}</span>
    </>
  );
}
