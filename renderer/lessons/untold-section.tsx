// Rejections whose debrief is still to be written: those begun, those with words of another kind, and the silent ones.
import { useTranslation } from "react-i18next";
import type { Untold } from "#shared/queries/lessons.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, shortDate } from "../ui/dates.ts";
import { Section } from "../ui/sheet.tsx";
import { shownCount } from "../ui/shown-count.ts";
import { AskButton } from "./ask-button.tsx";
import { EntryHead } from "./entry-head.tsx";
import styles from "./lessons.module.css";
import { ShowMore, useShown } from "./show-more.tsx";

/** Both sections; each is left out where it would be empty. */
export function UntoldSections({ untold }: { untold: readonly Untold[] }) {
  const { t } = useTranslation();
  const begun = untold.filter((one) => one.begun !== undefined);
  const others = untold.filter((one) => one.begun === undefined);
  const spoken = others.filter(({ words }) => words.length > 0);
  const silent = others.filter(({ words }) => words.length === 0);
  return (
    <>
      {begun.length > 0 && (
        <Section title={t("lessons.left")} count={`${shownCount(begun.length)} · ${t("lessons.leftIntro")}`}>
          <Entries untold={begun} kind="goOn" />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t("lessons.without")} count={`${shownCount(others.length)} · ${t("lessons.withoutIntro")}`}>
          <Entries untold={spoken} kind="write" />
          {silent.length > 0 && spoken.length > 0 && (
            <details className={styles.silent}>
              <summary>{t("lessons.silent", { count: silent.length })}</summary>
              <Entries untold={silent} kind="write" />
            </details>
          )}
          {spoken.length === 0 && <Entries untold={silent} kind="write" />}
        </Section>
      )}
    </>
  );
}

function Entries({ untold, kind }: { untold: readonly Untold[]; kind: "goOn" | "write" }) {
  const { shown, more, showMore } = useShown(untold);
  return (
    <>
      {shown.map((one) => (
        <article key={one.application.id} className={styles.untold}>
          <EntryHead rejection={one}>
            <AskButton kind={kind} application={one.application} debrief={one.begun} />
          </EntryHead>
          {one.words.length > 0 && <Words words={one.words} />}
        </article>
      ))}
      <ShowMore count={more} onMore={showMore} />
    </>
  );
}

/** What was written on the application at the time. */
function Words({ words }: Pick<Untold, "words">) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  return words.map(({ id, day, text, round }) => (
    <figure key={id} className={styles.quote}>
      <blockquote>{text}</blockquote>
      <figcaption title={fullDate(day)}>
        {round === undefined ? shortDate(day, today) : t("lessons.round", { name: round || t("lessons.roundPlain"), date: shortDate(day, today) })}
      </figcaption>
    </figure>
  ));
}
