// The fields of a debrief, in the order in which they come to mind.

import { type Ref, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { ENDINGS, type Ending } from "#shared/model/ending.ts";
import { useDocument } from "../document/document-store.ts";
import labels from "../ui/label.module.css";
import { PeopleField, type PeopleFieldHandle } from "../ui/people-field.tsx";
import { PillChoice } from "../ui/pill-choice.tsx";
import styles from "./debrief.module.css";
import type { DebriefDraft, DebriefField } from "./debrief-draft.ts";
import type { DebriefKeeper } from "./debrief-keeper.ts";
import { earlierPoints } from "./earlier-points.ts";
import { GoBackField } from "./go-back-field.tsx";
import { PointsField } from "./points-field.tsx";
import { WantedField } from "./wanted-field.tsx";

interface DebriefFieldsParts {
  readonly application: Application;
  readonly draft: DebriefDraft;
  readonly keeper: Pick<DebriefKeeper, "change" | "keep">;
  readonly people: Ref<PeopleFieldHandle>;
  /** The field that keeps it from being saved. */
  readonly problem: DebriefField | undefined;
  readonly readOnly: boolean;
}

export function DebriefFields({ application, draft, keeper, people, problem, readOnly }: DebriefFieldsParts) {
  const { t } = useTranslation();
  const id = useId();
  const today = useDocument((state) => state.today);
  const [earlier] = useState(() => {
    const debriefs = [...useDocument.getState().document.debriefs.values()];
    return {
      wanted: earlierPoints(debriefs, "wanted", draft.id),
      wentWell: earlierPoints(debriefs, "wentWell", draft.id),
      workOn: earlierPoints(debriefs, "workOn", draft.id),
    };
  });
  const change = (part: Partial<DebriefDraft>) => keeper.change(part);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is not operated; leaving a field in it is a pause.
    <div className={styles.fields} onBlur={() => keeper.keep()}>
      <div className={styles.column}>
        <WantedField draft={draft} earlier={earlier.wanted} readOnly={readOnly} onChange={change} />
        <PointsField
          label={t("debrief.wentWell")}
          placeholder={t("debrief.wentWellPlaceholder")}
          text={draft.wentWell}
          earlier={earlier.wentWell}
          isBad={problem === "wentWell"}
          readOnly={readOnly}
          onText={(wentWell) => change({ wentWell })}
        />
        <PointsField
          label={t("debrief.workOn")}
          placeholder={t("debrief.workOnPlaceholder")}
          text={draft.workOn}
          earlier={earlier.workOn}
          isBad={problem === "workOn"}
          readOnly={readOnly}
          onText={(workOn) => change({ workOn })}
        />
        <PillChoice
          label={t("debrief.ended")}
          choices={endingsOf(application).map((ending) => ({ value: ending, name: t(`debrief.ending.${ending}`) }))}
          chosen={draft.ended}
          readOnly={readOnly}
          onChoose={(ended) => change({ ended })}
        />
      </div>
      <div className={styles.column}>
        <div>
          <label className={labels.label} htmlFor={id}>
            {t("debrief.theirWords")}
          </label>
          <textarea
            id={id}
            className={styles.words}
            rows={6}
            value={draft.theirWords}
            placeholder={t("debrief.theirWordsPlaceholder")}
            readOnly={readOnly}
            aria-invalid={problem === "theirWords" || undefined}
            onChange={(event) => change({ theirWords: event.currentTarget.value })}
          />
        </div>
        <PeopleField
          ref={people}
          label={t("debrief.people")}
          near={t("debrief.peopleNear")}
          application={application.id}
          people={draft.people}
          typed={draft.peopleTyped}
          readOnly={readOnly}
          onPeople={(met) => change({ people: met })}
          onTyped={(peopleTyped) => change({ peopleTyped })}
        />
        <GoBackField goBack={draft.goBack} today={today} isBad={problem === "goBack"} readOnly={readOnly} onGoBack={(goBack) => change({ goBack })} />
      </div>
    </div>
  );
}

/** The ways it may have ended, the likelier ones first: whether there was an interview tells. */
function endingsOf({ timeline }: Application): readonly Ending[] {
  const isInterviewed = timeline.some((entry) => entry.kind === "round" || (entry.kind === "move" && entry.to === "interviewed"));
  return isInterviewed ? ["afterInterview", "positionClosed", "noReply", "screenedOut"] : ENDINGS;
}
