// One debrief as it was written, under the application it is about.
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Lesson } from "#shared/queries/lessons.ts";
import { useDocument } from "../document/document-store.ts";
import { addressOf } from "../ui/route.ts";
import { AskButton } from "./ask-button.tsx";
import { EntryHead } from "./entry-head.tsx";
import styles from "./lessons.module.css";

const LISTS = ["wanted", "wentWell", "workOn"] as const;

/** The entry; one that is not finished can be gone on with. */
export function DebriefEntry({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation();
  const people = useDocument((state) => state.document.people);
  const { application, debrief, reached } = lesson;
  const met = debrief.people.flatMap((id) => people.get(id) ?? []).filter(({ removed }) => !removed);
  const facts = [debrief.ended ? t(`debrief.ending.${debrief.ended}`) : t(`lessons.reachedAt.${reached}`)];
  return (
    <article className={styles.lesson} aria-label={applicationName(application)}>
      <EntryHead rejection={lesson} facts={facts}>
        {debrief.finishedAt === undefined && <AskButton kind="goOn" application={application} debrief={debrief} />}
      </EntryHead>
      <dl className={styles.parts}>
        {LISTS.filter((list) => debrief[list].length > 0).map((list) => (
          <div key={list}>
            <dt>{t(`debrief.${list}`)}</dt>
            {debrief[list].map((point) => (
              <dd key={point}>{point}</dd>
            ))}
          </div>
        ))}
        {debrief.theirWords !== undefined && (
          <div>
            <dt>{t("debrief.theirWords")}</dt>
            <dd>
              <blockquote>{debrief.theirWords}</blockquote>
            </dd>
          </div>
        )}
      </dl>
      {met.length > 0 && (
        <p className={styles.met}>
          {t("lessons.met")}{" "}
          {met.map(({ id, name }) => (
            <a key={id} href={addressOf({ place: "people", id })}>
              {name}
            </a>
          ))}
        </p>
      )}
    </article>
  );
}
