// The fields of a posting in its preview; beside each stands, quietly, where its value was found.
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { CompletedInput } from "../ui/completed-input.tsx";
import { useKnownValues } from "../ui/known-values.ts";
import styles from "./capture.module.css";
import { KnownAtPlace } from "./known-at-place.tsx";
import type { DraftField } from "./posting-draft.ts";
import { PostingOnto } from "./posting-onto.tsx";
import type { Posting } from "./posting-state.ts";
import { Shortened } from "./shortened.tsx";
import { StageChoice } from "./stage-choice.tsx";
import { ToldField } from "./told-field.tsx";

interface PostingFieldsParts {
  readonly posting: Posting;
  /** The field that keeps it from being added. */
  readonly problem: DraftField | undefined;
}

const sourceOf = ({ source }: Application) => [source];

export function PostingFields({ posting, problem }: PostingFieldsParts) {
  const { t } = useTranslation();
  const sources = useKnownValues(sourceOf);
  const { draft, change, application, offered } = posting;
  const part = (field: DraftField) => ({ posting, field, isBad: problem === field });
  const line = { className: styles.field, dir: "auto", autoComplete: "off" } as const;
  return (
    <div className={styles.fields}>
      <div className={styles.column}>
        {offered && <PostingOnto posting={posting} offered={offered} />}
        <ToldField {...part("company")} label={t("application.company")}>
          {(box) => <input {...box} {...line} data-autofocus spellCheck={false} />}
        </ToldField>
        <ToldField {...part("role")} label={t("application.role")}>
          {(box) => <input {...box} {...line} spellCheck={false} />}
        </ToldField>
        <ToldField {...part("location")} label={t("application.location")}>
          {(box) => <input {...box} {...line} />}
        </ToldField>
        <ToldField {...part("link")} label={t("application.link")}>
          {(box) => <input {...box} {...line} spellCheck={false} inputMode="url" />}
        </ToldField>
        <div className={styles.pair}>
          <ToldField {...part("salary")} label={t("application.salary")}>
            {(box) => <input {...box} {...line} />}
          </ToldField>
          <ToldField {...part("source")} label={t("application.source")}>
            {({ onChange: _, value, ...box }) => (
              <CompletedInput
                {...box}
                {...line}
                text={value}
                known={sources}
                onText={(text) => change("source", text)}
                onChoose={(text) => change("source", text)}
              />
            )}
          </ToldField>
        </div>
        <div className={styles.pair}>
          <ToldField {...part("posted")} label={t("capture.posted")}>
            {(box) => <input {...box} className={styles.field} type="date" min="1900-01-01" />}
          </ToldField>
          <ToldField {...part("closes")} label={t("capture.closes")}>
            {(box) => <input {...box} className={styles.field} type="date" min="1900-01-01" />}
          </ToldField>
        </div>
        {!application && <StageChoice stage={posting.stage} onStage={posting.choose} />}
      </div>
      <div className={styles.beside}>
        {!application && <KnownAtPlace posting={posting} />}
        <ToldField {...part("text")} label={t("application.postingText")} tall>
          {(box) => (
            <>
              <textarea {...box} dir="auto" className={styles.text} value={draft.text} placeholder={t("application.postingHint")} />
              <Shortened text={draft.text} />
            </>
          )}
        </ToldField>
      </div>
    </div>
  );
}
