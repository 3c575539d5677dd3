// A list of applications that were put away, each with its stage, what became of it, and what can be done.
import type { CSSProperties, ReactNode } from "react";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { addressOf } from "../ui/route.ts";
import styles from "./bin.module.css";

interface ListParts<Item extends Application> {
  readonly name: string;
  readonly applications: readonly Item[];
  readonly about: (application: Item) => ReactNode;
  readonly buttons: (application: Item) => ReactNode;
}

/** The list; each name opens its application. */
export function PutAwayList<Item extends Application>({ name, applications, about, buttons }: ListParts<Item>) {
  return (
    <ul className={styles.list} aria-label={name}>
      {applications.map((application) => (
        <li key={application.id} className={styles.line} style={{ "--hue": `var(--stage-${application.stage})` } as CSSProperties}>
          <StageGlyph stage={application.stage} size={20} />
          <div className={styles.text}>
            <a className={styles.name} href={addressOf({ place: "application", id: application.id })} title={applicationName(application)}>
              {applicationName(application)}
            </a>
            <span className={styles.about}>{about(application)}</span>
          </div>
          <div className={styles.buttons}>{buttons(application)}</div>
        </li>
      ))}
    </ul>
  );
}
