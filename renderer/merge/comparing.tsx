// The differences in three groups, what was chosen of each, and the line that merges.
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { settingsOf } from "#shared/model/document.ts";
import { sameValue } from "#shared/model/same-value.ts";
import { type Choices, type Meeting, meetingsOf, mergeOf, type Side } from "#shared/queries/merge.ts";
import { useDocument } from "../document/document-store.ts";
import { goTo } from "../ui/route.ts";
import { Nothing } from "../ui/sheet.tsx";
import { MeetingGroup } from "./meeting-group.tsx";
import styles from "./merge.module.css";
import { merge } from "./merge-deed.ts";
import { MergeLine } from "./merge-line.tsx";
import type { OtherVersion } from "./other-version.ts";

const WAYS = ["added", "changed", "removed"] as const;
const NONE: Choices = new Map();

/** What was safe is chosen already; the rest waits for the person. */
export function Comparing({ name, version }: { name: string; version: OtherVersion }) {
  const { t } = useTranslation();
  const ours = useDocument((state) => state.document);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const [own, setOwn] = useState<Choices>(NONE);
  const [isMerging, setMerging] = useState(false);
  const meetings = useMemo(() => meetingsOf(ours, version.document), [ours, version]);
  const choices = useMemo(() => chosenOf(meetings, own), [meetings, own]);
  const result = useMemo(() => mergeOf(ours, version.document, meetings, choices), [ours, version, meetings, choices]);
  const disabled = !writable || isMerging;
  const choose = (chosen: readonly Meeting[], side: Side) =>
    setOwn((before) => new Map([...before, ...chosen.filter(({ sides }) => sides.includes(side)).map(({ key }) => [key, side] as const)]));
  const run = async (wanted: Choices) => {
    setMerging(true);
    const isDone = await merge(name, version, wanted).catch(() => false);
    setMerging(false);
    if (isDone) goTo({ place: "board" });
  };
  const settingsDiffer = !sameValue(settingsOf(ours), settingsOf(version.document));
  if (meetings.length === 0) {
    return (
      <Nothing stage="reconnected">
        <p>{t("merge.same")}</p>
        {settingsDiffer && <p className={styles.quiet}>{t("merge.settings")}</p>}
        <Button disabled={disabled} loading={isMerging} onClick={() => void run(NONE)}>
          {t("merge.putAway")}
        </Button>
      </Nothing>
    );
  }
  return (
    <>
      {WAYS.map((way) => (
        <MeetingGroup
          key={way}
          way={way}
          meetings={meetings.filter((meeting) => meeting.way === way)}
          choices={choices}
          ours={ours}
          theirs={version.document}
          disabled={disabled}
          onChoose={choose}
        />
      ))}
      {settingsDiffer && <p className={styles.settings}>{t("merge.settings")}</p>}
      <MergeLine
        taken={result.change.length - result.along}
        along={result.along}
        open={meetings.filter(({ key }) => !choices.has(key)).length}
        disabled={!writable}
        busy={isMerging}
        onMerge={() => void run(choices)}
        onKeepAll={() => void run(NONE)}
      />
    </>
  );
}

function chosenOf(meetings: readonly Meeting[], own: Choices): Choices {
  const chosen = new Map<string, Side>();
  for (const { key, safe, sides } of meetings) {
    const side = own.get(key) ?? safe;
    // What could be chosen before may not be there any more, once ours has moved on.
    if (side !== undefined && sides.includes(side)) chosen.set(key, side);
  }
  return chosen;
}
