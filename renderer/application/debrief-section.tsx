// What a rejection left: the points, their words, whom the person met, when to go back; or the way to write it down.

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Debrief } from "#shared/model/debrief.ts";
import { debriefOf, debriefsByApplication, saysAnything } from "#shared/queries/debriefs.ts";
import { ask, hasRejection } from "../document/asked.ts";
import { useDocument } from "../document/document-store.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, nearDate } from "../ui/dates.ts";
import { PeopleLinks } from "../ui/people-links.tsx";
import styles from "./debrief-section.module.css";
import { EarlierDebriefs } from "./earlier-debriefs.tsx";
import { useEdited } from "./edit-context.ts";
import panel from "./panel.module.css";

/** Draws nothing for an application that was never rejected. One that came back keeps what it taught folded away: its lineage tells it. */
export function DebriefSection() {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const debriefs = useDocument(({ document }) => document.debriefs);
  const isRejected = application.stage === "rejected";
  if (!hasRejection(application)) return null;
  const debrief = debriefOf({ debriefs }, application);
  const written = debrief && saysAnything(debrief) ? debrief : undefined;
  const earlier = (debriefsByApplication({ debriefs }).get(application.id) ?? []).filter((other) => other !== debrief && saysAnything(other));
  if (!written && readOnly && earlier.length === 0) return null;
  if (!isRejected) {
    return (
      <details className={panel.posting}>
        <summary>
          <h3>{t("application.debrief.heading")}</h3>
        </summary>
        <div className={styles.folded}>{written ? <Written debrief={written} /> : <p className={styles.none}>{t("application.debrief.none")}</p>}</div>
        {!readOnly && <Ask debrief={debrief} />}
        <EarlierDebriefs debriefs={earlier} />
      </details>
    );
  }
  return (
    <section className={panel.section} aria-label={t("application.debrief.heading")}>
      <h3>{t("application.debrief.heading")}</h3>
      {written ? <Written debrief={written} /> : <p className={styles.none}>{t(debrief ? "application.debrief.begun" : "application.debrief.none")}</p>}
      {!readOnly && <Ask debrief={debrief} />}
      <EarlierDebriefs debriefs={earlier} />
    </section>
  );
}

function Ask({ debrief }: { debrief: Debrief | undefined }) {
  const { t } = useTranslation();
  const { application } = useEdited();
  const isFinished = debrief?.finishedAt !== undefined;
  return (
    <button
      type="button"
      className={buttons.small}
      data-debrief=""
      data-main={isFinished ? undefined : ""}
      aria-label={isFinished ? t("application.debrief.editNamed") : undefined}
      onClick={() => ask({ kind: "debrief", application: application.id, debrief: debrief?.id })}
    >
      {isFinished ? t("application.debrief.edit") : t(debrief ? "application.debrief.goOn" : "application.debrief.write")}
    </button>
  );
}

function Written({ debrief: { theirWords, wanted, wentWell, workOn, ended, people, goBack } }: { debrief: Debrief }) {
  const { t } = useTranslation();
  const { today } = useEdited();
  const table = useDocument(({ document }) => document.people);
  const met = people.map((id) => table.get(id)).filter((person) => person !== undefined);
  return (
    <>
      {theirWords !== undefined && <blockquote className={styles.words}>{theirWords}</blockquote>}
      <dl className={styles.points}>
        <Points name={t("application.debrief.wanted")} points={wanted} />
        <Points name={t("application.debrief.wentWell")} points={wentWell} />
        <Points name={t("application.debrief.workOn")} points={workOn} />
        {met.length > 0 && (
          <Part name={t("application.debrief.met")}>
            <PeopleLinks people={met} inInk />
          </Part>
        )}
        {ended !== undefined && <Part name={t("application.debrief.ended")}>{t(`debrief.ending.${ended}`)}</Part>}
        {goBack && (
          <Part name={t("application.debrief.goBack")}>
            {goBack.on === undefined ? t("application.debrief.never") : <span title={fullDate(goBack.on)}>{nearDate(goBack.on, today)}</span>}
          </Part>
        )}
      </dl>
    </>
  );
}

function Points({ name, points }: { name: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <Part name={name}>
      <ul className={styles.list}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
