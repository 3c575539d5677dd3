// What something grew from and what it led to, with what may have been, and where it is said.

import { IconX } from "@tabler/icons-react";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Document } from "#shared/model/document.ts";
import { type Lineage, type LineageStep, lineageOf, lineageOfApplication } from "#shared/queries/lineage.ts";
import { useDocument } from "../../document/document-store.ts";
import { act } from "../../document/session.ts";
import buttons from "../buttons.module.css";
import { Chain } from "./chain.tsx";
import styles from "./lineage.module.css";
import { OriginField } from "./origin-field.tsx";
import { originName } from "./origin-name.ts";
import { Proposals } from "./proposals.tsx";
import { type Grown, type Stated, statedOrigins } from "./stated-origins.ts";

/**
 * The lineage of an application, as it stands now, or of a person, both ways. Its headings are of `level`. Draws nothing for a
 * record that is gone.
 */
export function LineageOf({ of, level = 3 }: { of: Grown; level?: 2 | 3 }) {
  const { t } = useTranslation();
  const { kind, id } = of;
  const document = useDocument((state) => state.document);
  const readOnly = useDocument(({ access }) => access.mode === "read-only");
  const lineage = useMemo(() => lineageIn(document, { kind, id }), [document, kind, id]);
  const stated = useMemo(() => statedOrigins(document, { kind, id }), [document, kind, id]);
  const { grewFrom, self, ledTo } = lineage;
  if (!self) return null;
  const application = self.kind === "person" || self.kind === "lesson" ? undefined : self.application;
  const fixed = readOnly || (self.kind === "person" ? self.person : application)?.removed !== undefined;
  const isOffer = self.kind === "move" && self.move.to === "offered";
  const title = isOffer ? t("lineage.offer") : t("lineage.grewFrom");
  const gone = stated.filter(({ key }) => key === undefined);
  const remover = (origin: Stated | undefined) => (origin && !fixed ? <Remove stated={origin} /> : undefined);
  const tells = tellsAnything(lineage, of) || gone.length > 0;
  const after = ledTo.length > 0 && (
    <>
      <Heading level={level}>{t("lineage.ledTo")}</Heading>
      <Chain name={t("lineage.ledTo")} of={of} steps={ledTo} isAfter />
    </>
  );
  return (
    <div className={styles.lineage}>
      {tells && (
        <>
          <Heading level={level}>{title}</Heading>
          <Chain
            name={title}
            of={of}
            steps={application ? [...grewFrom, withoutLesson(self)] : grewFrom}
            tool={(step) => remover(stated.find(({ key }) => key === step.key))}
          />
          <ul className={styles.list}>
            {gone.map((origin) => (
              <li key={`${origin.from.kind} ${origin.from.id}`} className={styles.gone}>
                {t("lineage.gone")}
                {remover(origin)}
              </li>
            ))}
          </ul>
        </>
      )}
      {!tells && after}
      {!fixed && application && <Proposals application={application} />}
      {!fixed && <OriginField of={of} />}
      {tells && after}
    </div>
  );
}

function Heading({ level, children }: { level: 2 | 3; children: ReactNode }) {
  const Name = `h${level}` as const;
  return <Name className={styles.heading}>{children}</Name>;
}

function Remove({ stated: { of, from } }: { stated: Stated }) {
  const { t } = useTranslation();
  const name = useDocument(({ document }) => originName(document, from));
  return (
    <button
      type="button"
      className={`${buttons.sign} ${styles.tool}`}
      aria-label={t("lineage.remove", { name })}
      onClick={() => void act({ type: "lineage.remove", of, from }, { key: "lineage.removed" })}
    >
      <IconX size={14} stroke={1.5} aria-hidden />
    </button>
  );
}

function lineageIn(document: Document, { kind, id }: Grown): Lineage {
  const application = kind === "application" ? document.applications.get(id) : undefined;
  return application ? lineageOfApplication(document, application) : lineageOf(document, { kind, id });
}

/** Whether there is more to tell than that an application was begun. */
function tellsAnything({ grewFrom, self }: Lineage, { kind, id }: Grown): boolean {
  if (self?.kind === "move" && self.move.to === "offered") return true;
  return grewFrom.some((step) => kind === "person" || step.kind !== "application" || step.application.id !== id);
}

/** The step itself; what its own rejection taught is told by the debrief beside it. */
function withoutLesson(self: LineageStep): LineageStep {
  return "debrief" in self && self.kind !== "lesson" ? { ...self, debrief: undefined } : self;
}
