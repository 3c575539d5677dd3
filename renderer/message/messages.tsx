// What is said to the person: what happened, with a way back, and what needs them.
import { IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { type Message, putAside, useMessages } from "../document/message-store.ts";
import { undo } from "../document/session.ts";
import { isOfLatest } from "../document/undo-stack.ts";
import { keepFocusSomewhere } from "../ui/focus-board.ts";
import { t } from "../ui/words.ts";
import styles from "./message.module.css";
import { standingOf } from "./standing.tsx";
import { useLookedAt } from "./use-looked-at.ts";

/** How long a message that only tells stays, in ms; it stays while the pointer or the focus is on it, and while the person is at another window. */
const STAYS_MS = 8_000;

/** Every message, over the foot of the page. */
export function Messages() {
  const messages = useMessages((state) => state.messages);
  const happened = messages.filter(({ kind }) => kind === "happened");
  const needed = messages.filter(({ kind }) => kind === "needed");
  const standing = useDocument(standingOf);
  return (
    <div className={styles.messages}>
      {/* What stands over the page already is not said here as well. */}
      {needed
        .filter(({ said }) => said.key !== standing?.key)
        .map((message) => (
          <div key={message.id} role="alert" className={styles.message} data-kind="needed">
            <span>{say(message.said)}</span>
            <Dismiss id={message.id} />
          </div>
        ))}
      <div role="status" className={styles.happened}>
        {happened.map((message) => (
          <Happened key={message.id} message={message} />
        ))}
      </div>
    </div>
  );
}

function Happened({ message }: { message: Message }) {
  const undoable = useDocument(({ undoStack }) => isOfLatest(undoStack, message.undoes));
  const [isHeld, setHeld] = useState(false);
  const isLookedAt = useLookedAt();
  useEffect(() => {
    if (isHeld || !isLookedAt) return;
    const timer = setTimeout(() => putAside(message.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [message.id, isHeld, isLookedAt]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is not operated, it only stays while somebody is at it.
    <div
      className={styles.message}
      data-kind="happened"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{say(message.said)}</span>
      {message.offer && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            message.offer?.run();
            putAside(message.id);
          }}
        >
          {say(message.offer.said)}
        </button>
      )}
      {undoable && (
        <button type="button" className={styles.action} onClick={() => void undo().then(keepFocusSomewhere)}>
          {t("message.undo")}
        </button>
      )}
      <Dismiss id={message.id} />
    </div>
  );
}

function Dismiss({ id }: { id: number }) {
  return (
    <button type="button" className={styles.dismiss} aria-label={t("message.dismiss")} onClick={() => putAside(id)}>
      <IconX size={16} stroke={1.5} aria-hidden />
    </button>
  );
}
