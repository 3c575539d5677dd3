// What the pointer carries: the card that was taken hold of, and how many go with it.
import type { Application } from "#shared/model/application.ts";
import { metOf } from "#shared/queries/met.ts";
import { quietDaysOf } from "#shared/queries/quiet.ts";
import { useDocument } from "../document/document-store.ts";
import { useBoard } from "./board-state.ts";
import cardStyles from "./card.module.css";
import { CardFace } from "./card.tsx";
import styles from "./held-cards.module.css";

/** The overlay of a drag. It takes nothing from the drag's moving, so that it is drawn once. */
export function HeldCards() {
  const held = useBoard((state) => state.held);
  const application = useDocument(({ document }) => (held ? document.applications.get(held.source) : undefined));
  if (!held || !application) return null;
  return (
    <div className={styles.held} data-overlay="">
      <div className={`${cardStyles.card} ${styles.card}`}>
        <HeldFace application={application} />
      </div>
      {held.ids.length > 1 && <span className={styles.count}>{held.ids.length}</span>}
    </div>
  );
}

function HeldFace({ application }: { readonly application: Application }) {
  const reminders = useDocument((state) => state.reminders.get(application.id));
  const met = useDocument(({ document }) => metOf(application, document.people));
  const quietDays = useDocument(({ document, today }) => quietDaysOf(document, application, today));
  const today = useDocument((state) => state.today);
  return <CardFace application={application} reminders={reminders} met={met} quietDays={quietDays} today={today} />;
}
