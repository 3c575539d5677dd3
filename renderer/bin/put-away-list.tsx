// A list of what was put away, each with its drawing, what became of it, and what can be done.
import type { ReactNode } from "react";
import { addressOf, type Route } from "../ui/route.ts";
import styles from "./bin.module.css";

interface ListParts {
  readonly name: string;
  readonly children: ReactNode;
}

/** The list. */
export function PutAwayList({ name, children }: ListParts) {
  return (
    <ul className={styles.list} aria-label={name}>
      {children}
    </ul>
  );
}

interface LineParts {
  readonly icon: ReactNode;
  readonly name: string;
  /** Where its name leads. */
  readonly to: Route;
  readonly about: ReactNode;
  readonly buttons: ReactNode;
}

/** A line; its name opens it. */
export function PutAwayLine({ icon, name, to, about, buttons }: LineParts) {
  return (
    <li className={styles.line}>
      {icon}
      <div className={styles.text}>
        <a className={styles.name} href={addressOf(to)} title={name}>
          {name}
        </a>
        <span className={styles.about}>{about}</span>
      </div>
      <div className={styles.buttons}>{buttons}</div>
    </li>
  );
}
