// One step of a chain, by its kind: a stage with its glyph, a person with the contacts, a lesson with its words.

import { IconBulb } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { begunForSure } from "#shared/queries/begun-on.ts";
import type { LineageStep } from "#shared/queries/lineage.ts";
import { useDocument } from "../../document/document-store.ts";
import { fullDate, shortDate } from "../dates.ts";
import { Face } from "../face.tsx";
import { StageGlyph } from "../glyphs/stage-glyph.tsx";
import linked from "../link.module.css";
import { addressOf } from "../route.ts";
import { Contacts } from "./contacts.tsx";
import { Lesson } from "./lesson.tsx";
import styles from "./lineage.module.css";
import type { Grown } from "./stated-origins.ts";

interface ChainStepParts {
  readonly step: LineageStep;
  readonly of: Grown;
  /** It comes after what the chain is of, whose own lesson is told above already. */
  readonly isAfter: boolean;
  readonly tool: ReactNode;
}

export function ChainStep({ step, of, isAfter, tool }: ChainStepParts) {
  switch (step.kind) {
    case "person":
      return (
        <Row node={<Face name={step.person.name} size={24} />} tool={tool}>
          <p className={styles.title}>
            <Name address={addressOf({ place: "people", id: step.person.id })} isBinned={step.person.removed !== undefined}>
              {step.person.name}
            </Name>
            {step.person.title !== undefined && <span className={styles.quiet}>{step.person.title}</span>}
          </p>
          <Contacts touchpoints={step.touchpoints} />
        </Row>
      );
    case "lesson":
      return (
        <LessonStep
          step={step}
          isOwn={of.kind === "application" && step.application?.id === of.id}
          tellsWords={!(isAfter && step.application?.id === of.id)}
          tool={tool}
        />
      );
    default:
      return <StageStep step={step} isOwn={of.kind === "application" && step.application.id === of.id} tool={tool} />;
  }
}

function StageStep({ step, isOwn, tool }: { step: Extract<LineageStep, { kind: "application" | "move" }>; isOwn: boolean; tool: ReactNode }) {
  const { t } = useTranslation();
  const { application, debrief, met } = step;
  const stage = step.kind === "move" ? step.move.to : standing(application);
  const isKnown = step.kind === "move" ? !step.move.undated : begunForSure(application) !== undefined;
  const day = isKnown ? step.at : undefined;
  return (
    <Row node={<StageGlyph stage={stage} size={20} />} at={day} tool={tool}>
      <p className={styles.title}>
        <span>{stage === "lead" ? t("lineage.lead") : t(`board.stage.${stage}`)}</span>
        {!isOwn && (
          <Name address={addressOf({ place: "application", id: application.id })} isBinned={application.removed !== undefined}>
            {applicationName(application)}
          </Name>
        )}
      </p>
      {debrief && <Lesson debrief={debrief} met={met} />}
    </Row>
  );
}

interface LessonParts {
  readonly step: Extract<LineageStep, { kind: "lesson" }>;
  readonly isOwn: boolean;
  readonly tellsWords: boolean;
  readonly tool: ReactNode;
}

function LessonStep({ step: { debrief, application }, isOwn, tellsWords, tool }: LessonParts) {
  const { t } = useTranslation();
  return (
    <Row node={<IconBulb size={18} stroke={1.5} />} tool={tool}>
      <p className={styles.title}>
        {application && !isOwn ? (
          <Name address={addressOf({ place: "application", id: application.id })} isBinned={application.removed !== undefined}>
            {t("lineage.taught", { name: applicationName(application) })}
          </Name>
        ) : (
          <span>{t(application ? "lineage.taughtHere" : "lineage.gone")}</span>
        )}
      </p>
      {tellsWords && <Lesson debrief={debrief} met={[]} />}
    </Row>
  );
}

/** Where an application began: as a lead, rejected where an import told no more, or applied. */
function standing({ stage, timeline, appliedOn }: Application) {
  if (timeline.every(({ kind }) => kind !== "move")) return stage;
  return appliedOn === undefined ? "lead" : "applied";
}

function Name({ address, isBinned, children }: { address: string; isBinned: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <a className={`${linked.link} ${styles.name}`} data-ink="" href={address}>
        {children}
      </a>
      {isBinned && <span className={styles.quiet}>{t("lineage.inBin")}</span>}
    </>
  );
}

function Row({ node, at, tool, children }: { node: ReactNode; at?: string | undefined; tool: ReactNode; children: ReactNode }) {
  const today = useDocument((state) => state.today);
  return (
    <li className={styles.step}>
      <span className={styles.node} aria-hidden>
        {node}
      </span>
      <div className={styles.what}>{children}</div>
      <span className={styles.side}>
        {at !== undefined && (
          <time className={styles.day} dateTime={at} title={fullDate(at)}>
            {shortDate(at, today)}
          </time>
        )}
        {tool}
      </span>
    </li>
  );
}
