// A way in one line: the days of the moves with their glyphs, and the people between them.

import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import type { Stop } from "#shared/queries/grown.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, shortDate } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import linked from "../ui/link.module.css";
import { PeopleLinks } from "../ui/people-links.tsx";
import { addressOf } from "../ui/route.ts";
import styles from "./insights.module.css";

/** `of` is the application whose way it is; a stop elsewhere names its company. */
export function Stops({ stops, of }: { stops: readonly Stop[]; of: Application }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.stops} aria-label={t("insights.way")}>
      {stops.map((stop, index) => (
        <li key={stop.kind === "move" ? stop.move.id : stop.people.map(({ id }) => id).join(" ")}>
          {index > 0 && <IconArrowRight className={styles.arrow} size={14} stroke={1.5} aria-hidden />}
          {stop.kind === "move" ? <MoveStop stop={stop} isHere={stop.application.id === of.id} /> : <PeopleStop stop={stop} />}
        </li>
      ))}
    </ol>
  );
}

function MoveStop({ stop: { application, move }, isHere }: { stop: Extract<Stop, { kind: "move" }>; isHere: boolean }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const values = { stage: t(`board.stage.${move.to}`), day: move.undated ? "" : shortDate(move.at, today), company: application.company || application.role };
  return (
    <>
      <StageGlyph stage={move.to} size={16} />
      {isHere ? (
        <span title={fullDate(move.at)}>{t("insights.stop", values)}</span>
      ) : (
        <a className={linked.link} href={addressOf({ place: "application", id: application.id })} title={fullDate(move.at)}>
          {t("insights.stopAt", values)}
        </a>
      )}
    </>
  );
}

function PeopleStop({ stop: { people } }: { stop: Extract<Stop, { kind: "people" }> }) {
  return (
    <span>
      <PeopleLinks people={people} />
    </span>
  );
}
