// What the pointer carries: the card that was taken hold of, and how many go with it.
import { useDocument } from "../document/document-store.ts";
import { useBoard } from "./board-state.ts";
import cardStyles from "./card.module.css";
import { CardFace } from "./card.tsx";
import styles from "./held-cards.module.css";

/** The overlay of a drag. It takes nothing from the drag's moving, so that it is drawn once. */
export function HeldCards() {
  const held = useBoard((state) => state.held);
  const application = useDocument(({ document }) => (held ? document.applications.get(held.source) : undefined));
  const reminders = useDocument((state) => (held ? state.reminders.get(held.source) : undefined));
  const today = useDocument((state) => state.today);
  if (!held || !application) return null;
  return (
    <div className={styles.held} data-overlay="">
      <div className={`${cardStyles.card} ${styles.card}`}>
        <CardFace application={application} reminders={reminders} today={today} />
      </div>
      {held.ids.length > 1 && <span className={styles.count}>{held.ids.length}</span>}
    </div>
  );
}
