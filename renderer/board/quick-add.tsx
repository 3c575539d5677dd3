// Quick add: one line becomes a card on top of its column, and the field stays for the next.
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Stage } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { t } from "../ui/words.ts";
import { addNew } from "./add-new.ts";
import { endAdding } from "./board-state.ts";
import { listOf } from "./column-lists.ts";
import styles from "./quick-add.module.css";

/** The field of a column's quick add. */
export function QuickAdd({ stage }: { readonly stage: Stage }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<Said>();
  useEffect(() => field.current?.focus(), []);
  const afterPress = useAfterPress();

  const add = async () => {
    const input = field.current;
    if (!input || input.value.trim() === "") return;
    const text = input.value;
    // The field is free for the next one at once; what cannot be added comes back into it.
    input.value = "";
    listOf(stage)?.scrollTo({ top: 0 });
    const why = await addNew({ text }, stage);
    setRefused(why);
    if (why && input.value === "") input.value = text;
  };
  const leave = () => {
    endAdding();
    queueMicrotask(() => document.querySelector<HTMLElement>(`[data-add="${stage}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void add();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      leave();
    }
  };
  return (
    <div className={styles.quickAdd}>
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        aria-label={t("quickAdd.name")}
        aria-invalid={refused !== undefined}
        aria-describedby={`quick-add-${stage}`}
        placeholder={t("quickAdd.placeholder")}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onInput={() => refused && setRefused(undefined)}
        onBlur={() => afterPress(() => document.activeElement !== field.current && field.current?.value.trim() === "" && endAdding())}
      />
      <p id={`quick-add-${stage}`} className={styles.hint} role={refused ? "alert" : undefined}>
        {refused ? say(refused) : t("quickAdd.hint")}
      </p>
    </div>
  );
}

/**
 * Waits for the end of the press that took the focus away, if one did: a field that closed under it would move
 * the cards away from the hand.
 */
function useAfterPress() {
  const down = useRef(false);
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    addEventListener("pointerdown", () => (down.current = true), options);
    for (const end of ["pointerup", "pointercancel"] as const) addEventListener(end, () => (down.current = false), options);
    return () => listening.abort();
  }, []);
  return (next: () => void) => {
    // The click comes after the pointer is up, in the same task or the next.
    if (down.current) addEventListener("pointerup", () => setTimeout(next), { once: true });
    else next();
  };
}
