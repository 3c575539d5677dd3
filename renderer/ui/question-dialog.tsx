// A dialog that asks about one application when something happened to it: what it asks, the fields, `Save` and a way to leave it.
import "./mantine.css";
import { Button, Modal } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import type { Id } from "#shared/model/id.ts";
import type { Stage } from "#shared/model/stage.ts";
import { StageGlyph } from "./glyphs/stage-glyph.tsx";
import styles from "./question-dialog.module.css";

interface QuestionParts {
  /** What it is called to assistive technology. */
  readonly name: string;
  /** What it asks, as it is read. */
  readonly question: string;
  /** What it is about, under the question. */
  readonly about: string;
  readonly application: Id;
  readonly stage: Stage;
  /** Width, px. */
  readonly size: number;
  readonly save: string;
  readonly later: string;
  /** How to save by keys, beside the buttons. */
  readonly hint: string;
  /** Another way to look at it, beside the buttons. */
  readonly otherwise?: ReactNode;
  /** One sentence on what keeps it from being saved. */
  readonly problem?: string | undefined;
  readonly onSave: () => void;
  /** Escape, and a press beside the dialog, mean it too. */
  readonly onLater: () => void;
  readonly children: ReactNode;
}

/** Ctrl/Cmd+Enter saves from every field. When it closes, the focus goes back to what had it, or to the application's card. */
export function QuestionDialog({ name, question, about, application, stage, size, onSave, onLater, problem, children, ...words }: QuestionParts) {
  useReturnedFocus(application);
  const dialog = useRef<HTMLDivElement>(null);
  const save = () => {
    onSave();
    // Where something keeps it from being saved, the person goes on there.
    requestAnimationFrame(() => dialog.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
  };
  const latest = useRef({ save, onLater });
  latest.current = { save, onLater };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isIn(dialog.current, event.target)) return;
      if (event.key === "Escape" && hasOpenList(event.target)) return;
      if (event.key === "Escape") latest.current.onLater();
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) latest.current.save();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <Modal.Root opened onClose={onLater} closeOnEscape={false} returnFocus={false} centered size={size} yOffset="24px" transitionProps={{ duration: 120 }}>
      <Modal.Overlay />
      <Modal.Content ref={dialog} aria-label={name} className={styles.dialog}>
        <header className={styles.head}>
          <span className={styles.glyph} data-stage={stage}>
            <StageGlyph stage={stage} size={24} />
          </span>
          <div>
            <h2 className={styles.question}>{question}</h2>
            <p className={styles.about}>{about}</p>
          </div>
        </header>
        <div className={styles.body}>{children}</div>
        <footer className={styles.foot}>
          {problem === undefined ? (
            <p className={styles.hint}>{words.hint}</p>
          ) : (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
          {words.otherwise}
          <Button variant="default" onClick={onLater}>
            {words.later}
          </Button>
          <Button onClick={save}>{words.save}</Button>
        </footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What had the focus has it again afterwards; a card that moved has another element by then. */
function useReturnedFocus(application: Id): void {
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const from = opener.current;
    return () => {
      // The page under a dialog takes no focus before the dialog is gone.
      requestAnimationFrame(() => {
        const had = document.activeElement;
        if (had !== null && had !== document.body && had.isConnected) return;
        const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(application)}"]`);
        const back = from instanceof HTMLElement && from.isConnected && from !== document.body ? from : (card ?? document.getElementById("page"));
        back?.focus({ preventScroll: true });
      });
    };
  }, [application]);
}

/** Whether a key is pressed in the dialog, and not in something over it; after a press beside its fields the page itself has the focus. */
function isIn(dialog: HTMLElement | null, target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Node && dialog !== null && dialog.contains(target));
}

/** Whether Escape closes the list of a select first. */
function hasOpenList(target: EventTarget | null): boolean {
  return target instanceof Element && CSS.supports("selector(:open)") && target.closest("select:open") !== null;
}
