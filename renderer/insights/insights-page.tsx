// Insights: what really happened, counted. Every rate stands with its number.
import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { COLUMNS } from "#shared/model/stage.ts";
import { grownWays } from "#shared/queries/grown.ts";
import { type Insights, insightsOf } from "#shared/queries/insights.ts";
import { useDocument } from "../document/document-store.ts";
import { exportMoves } from "../document/export-document.ts";
import { dayCount } from "../ui/dates.ts";
import { addressOf } from "../ui/route.ts";
import { Nothing, Section, Sheet } from "../ui/sheet.tsx";
import { Grown } from "./grown.tsx";
import styles from "./insights.module.css";
import { MovesTable } from "./moves-table.tsx";
import { ShareTable } from "./share-table.tsx";

/** The page at `#/insights`. */
export function InsightsPage() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const insights = useMemo(() => insightsOf(document), [document]);
  const ways = useMemo(() => grownWays(document), [document]);
  if (insights.sent === 0) {
    return (
      <Sheet title={t("places.insights")}>
        <Nothing stage="offered">
          <p className={styles.empty}>{t("insights.empty")}</p>
          <p>{t("insights.emptyAdvice")}</p>
          <Button component="a" variant="default" size="compact-md" href={addressOf({ place: "board" })}>
            {t("insights.toBoard")}
          </Button>
        </Nothing>
      </Sheet>
    );
  }
  return (
    <Sheet
      title={t("places.insights")}
      intro={t("insights.intro")}
      tools={
        <Button component="a" variant="default" size="compact-md" href={addressOf({ place: "report" })}>
          {t("exporting.reportMake")}
        </Button>
      }
    >
      <Grown ways={ways} />
      <Section title={t("insights.reached")} count={t("insights.reachedIntro", { count: insights.sent })}>
        <ShareTable
          name={t("insights.stage")}
          shareName={t("insights.share")}
          rows={COLUMNS.map((stage) => ({
            key: stage,
            name: t(`board.stage.${stage}`),
            stage,
            count: insights.reached[stage],
            part: insights.reached[stage],
            of: insights.sent,
          }))}
        />
      </Section>
      <Section
        title={t("insights.moves")}
        count={insights.moves.length === 0 ? t("insights.movesNone") : t("insights.movesIntro")}
        tools={
          insights.moves.length > 0 && (
            <Button variant="default" size="compact-sm" onClick={() => void exportMoves()}>
              {t("exporting.movesSave")}
            </Button>
          )
        }
      >
        {insights.moves.length > 0 && <MovesTable moves={insights.moves} />}
      </Section>
      <Section title={t("insights.answers")} count={t("insights.answersIntro")}>
        <ShareTable
          name={t("insights.source")}
          shareName={t("insights.answered")}
          rows={insights.bySource.map(({ source, part, of }) => ({ key: source, name: source || t("insights.noSource"), count: of, part, of }))}
        />
      </Section>
      <Latency answer={insights.answer} />
    </Sheet>
  );
}

function Latency({ answer: { count, median } }: Pick<Insights, "answer">) {
  const { t } = useTranslation();
  return (
    <Section title={t("insights.latency")}>
      {median === undefined ? (
        <p>{t("insights.latencyNone")}</p>
      ) : (
        <p>
          {t("insights.latencyMedian", { days: dayCount(median) })} <span className={styles.quiet}>{t("insights.latencyFrom", { count })}</span>
        </p>
      )}
    </Section>
  );
}
