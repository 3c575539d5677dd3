// Which application a letter belongs to: one of its sender, any other, or a new one.
import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Id } from "#shared/model/id.ts";
import { useDocument } from "../document/document-store.ts";
import { CompletedInput } from "../ui/completed-input.tsx";
import { fullDate } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import labels from "../ui/label.module.css";
import styles from "./capture.module.css";
import type { LetterFieldsParts } from "./letter-fields-parts.ts";
import { StageChoice } from "./stage-choice.tsx";

/** Most applications of one company that are offered one by one; the others are found by their name. */
const OFFERED = 5;

export function LetterOnto({ draft, sender, problem, onChange }: LetterFieldsParts) {
  const { t } = useTranslation();
  const id = useId();
  const applications = useDocument(({ document }) => document.applications);
  const [first] = useState(draft.onto);
  const near = useMemo(() => {
    const chosen = typeof first === "string" ? applications.get(first) : undefined;
    return [...new Set([...(chosen ? [chosen] : []), ...(sender?.applications ?? [])])].slice(0, OFFERED);
  }, [applications, sender, first]);
  const isOther = typeof draft.onto === "string" && !near.some((one) => one.id === draft.onto);
  const [isSearching, setSearching] = useState(isOther);
  // The choice that stands has the focus first; where none does, the first of them.
  const [begins] = useState(() => (isOther ? "other" : first === null ? "new" : (first ?? near[0]?.id ?? "other")));
  const choose = (onto: Id | null) => {
    setSearching(false);
    onChange({ onto });
  };
  const radio = { type: "radio", name: id } as const;
  return (
    <fieldset className={styles.group} aria-invalid={problem === "onto" || undefined}>
      <legend className={labels.label}>{t("capture.letter.onto")}</legend>
      {near.map((one) => (
        <label className={styles.tick} key={one.id}>
          <input {...radio} checked={!isSearching && draft.onto === one.id} data-autofocus={begins === one.id || undefined} onChange={() => choose(one.id)} />
          <StageGlyph stage={one.stage} size={16} />
          <span>{applicationName(one)}</span>
          {one.appliedOn !== undefined && <small title={fullDate(one.appliedOn)}>{t(`board.stage.${one.stage}`)}</small>}
        </label>
      ))}
      <label className={styles.tick}>
        <input
          {...radio}
          checked={isSearching}
          data-autofocus={begins === "other" || undefined}
          onChange={() => {
            setSearching(true);
            onChange({ onto: undefined });
          }}
        />
        <span>{near.length > 0 ? t("capture.letter.other") : t("capture.letter.one")}</span>
      </label>
      {isSearching && <Search onChoose={(onto) => onChange({ onto })} beginning={isOther ? draft.onto : undefined} />}
      <label className={styles.tick}>
        <input {...radio} checked={!isSearching && draft.onto === null} data-autofocus={begins === "new" || undefined} onChange={() => choose(null)} />
        <span>{t("capture.letter.new")}</span>
      </label>
      {draft.onto === null && !isSearching && (
        <div className={styles.inner}>
          {(["company", "role"] as const).map((field) => (
            <div key={field}>
              <label className={labels.label} htmlFor={`${id}-${field}`}>
                {t(`application.${field}`)}
              </label>
              <input
                id={`${id}-${field}`}
                className={styles.field}
                dir="auto"
                autoComplete="off"
                spellCheck={false}
                value={draft[field]}
                aria-invalid={problem === field || undefined}
                onChange={(event) => onChange({ [field]: event.currentTarget.value })}
              />
            </div>
          ))}
          <StageChoice stage={draft.stage} onStage={(stage) => onChange({ stage })} />
        </div>
      )}
    </fieldset>
  );
}

/** Any application, by its name. */
function Search({ beginning, onChoose }: { readonly beginning: Id | null | undefined; readonly onChoose: (id: Id | undefined) => void }) {
  const { t } = useTranslation();
  const applications = useDocument(({ document }) => document.applications);
  const byName = useMemo(() => namesOf(applications.values()), [applications]);
  const names = useMemo(() => [...byName.keys()], [byName]);
  const [text, setText] = useState(() => names.find((name) => byName.get(name) === beginning) ?? "");
  const type = (next: string) => {
    setText(next);
    onChoose(byName.get(next.trim()));
  };
  return (
    <div className={styles.inner}>
      <CompletedInput
        className={styles.field}
        aria-label={t("capture.letter.find")}
        placeholder={t("capture.letter.find")}
        dir="auto"
        text={text}
        known={names}
        onText={type}
        onChoose={type}
      />
    </div>
  );
}

/** Names that tell applications apart: one that is there already gets the day it was applied for. */
function namesOf(applications: Iterable<Application>): ReadonlyMap<string, Id> {
  const names = new Map<string, Id>();
  for (const application of applications) {
    if (application.removed) continue;
    const name = applicationName(application);
    const dated = application.appliedOn === undefined ? name : `${name}, ${fullDate(application.appliedOn)}`;
    names.set(names.has(name) ? dated : name, application.id);
  }
  return names;
}
