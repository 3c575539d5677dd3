// One rejection with the words it left.
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Lesson } from "#shared/queries/lessons.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, nearDate, shortDate } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { addressOf } from "../ui/route.ts";
import styles from "./lessons.module.css";

/** An entry; its heading opens the application. */
export function LessonEntry({ lesson: { application, day, dated, words } }: { lesson: Lesson }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const { stage, source } = application;
  const facts = [
    ...(dated ? [t("lessons.rejected", { date: nearDate(day, today) })] : []),
    ...(stage === "rejected" ? [] : [t("lessons.grown", { stage: t(`board.stage.${stage}`) })]),
    ...(source ? [source] : []),
  ];
  return (
    <article className={styles.lesson} style={{ "--hue": `var(--stage-${stage})` } as CSSProperties}>
      <header>
        <StageGlyph stage={stage} size={20} />
        <h2>
          <a className={styles.name} href={addressOf({ place: "application", id: application.id })}>
            {applicationName(application)}
          </a>
        </h2>
        <span className={styles.facts} title={dated ? fullDate(day) : undefined}>
          {facts.join(" · ")}
        </span>
      </header>
      {words.map(({ id, day: written, text, round }) => (
        <figure key={id} className={styles.words}>
          <blockquote>{text}</blockquote>
          <figcaption title={fullDate(written)}>
            {round === undefined ? shortDate(written, today) : t("lessons.round", { name: round || t("lessons.roundPlain"), date: shortDate(written, today) })}
          </figcaption>
        </figure>
      ))}
    </article>
  );
}
