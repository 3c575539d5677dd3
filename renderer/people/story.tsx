// The relationship as one story over all applications, the latest first.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { KnownPerson } from "#shared/queries/people.ts";
import { storyOf } from "#shared/queries/relationship.ts";
import { useDocument } from "../document/document-store.ts";
import { Section } from "../ui/sheet.tsx";
import styles from "./person-page.module.css";
import { StoryLineShown } from "./story-line.tsx";

/** The story, or how it begins. */
export function Story({ known, readOnly }: { known: KnownPerson; readOnly: boolean }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const { id } = known.person;
  const lines = useMemo(() => storyOf(document, id, today), [document, id, today]);
  return (
    <Section title={t("people.story")}>
      {lines.length === 0 && <p className={styles.quiet}>{t("people.storyEmpty")}</p>}
      <ol className={styles.story} aria-label={t("people.story")}>
        {lines.map((line) => (
          <StoryLineShown key={`${line.kind} ${line.id}`} line={line} known={known} readOnly={readOnly} today={today} />
        ))}
      </ol>
    </Section>
  );
}
