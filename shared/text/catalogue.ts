// Every word that people read, in one catalogue: one file a surface, put together here.
import { application } from "./en/application.ts";
import { arrivals } from "./en/arrivals.ts";
import { attachments } from "./en/attachments.ts";
import { backups } from "./en/backups.ts";
import { bin } from "./en/bin.ts";
import { board } from "./en/board.ts";
import { bookmarklet } from "./en/bookmarklet.ts";
import { capture } from "./en/capture.ts";
import { comparison } from "./en/comparison.ts";
import { debrief } from "./en/debrief.ts";
import { exporting } from "./en/exporting.ts";
import { fetching } from "./en/fetching.ts";
import { firstRun } from "./en/first-run.ts";
import { handing } from "./en/handing.ts";
import { ics } from "./en/ics.ts";
import { importPage } from "./en/import-page.ts";
import { importing } from "./en/importing.ts";
import { insights } from "./en/insights.ts";
import { known } from "./en/known.ts";
import { lessons } from "./en/lessons.ts";
import { lineage } from "./en/lineage.ts";
import { merge } from "./en/merge.ts";
import { message } from "./en/message.ts";
import { palette } from "./en/palette.ts";
import { people } from "./en/people.ts";
import { peopleField } from "./en/people-field.ts";
import { places } from "./en/places.ts";
import { quickAdd } from "./en/quick-add.ts";
import { reconnect } from "./en/reconnect.ts";
import { recovery } from "./en/recovery.ts";
import { refusal } from "./en/refusal.ts";
import { report } from "./en/report.ts";
import { settings } from "./en/settings.ts";
import { shell } from "./en/shell.ts";
import { steps } from "./en/steps.ts";
import { storage } from "./en/storage.ts";
import { terminal } from "./en/terminal.ts";
import { today } from "./en/today.ts";
import { when } from "./en/when.ts";
import { whole } from "./en/whole.ts";

export const en = {
  application,
  arrivals,
  attachments,
  backups,
  bin,
  board,
  bookmarklet,
  capture,
  comparison,
  debrief,
  exporting,
  fetching,
  firstRun,
  handing,
  ics,
  importing,
  insights,
  known,
  lessons,
  lineage,
  importPage,
  merge,
  message,
  palette,
  people,
  peopleField,
  places,
  quickAdd,
  reconnect,
  recovery,
  refusal,
  report,
  settings,
  shell,
  steps,
  storage,
  terminal,
  today,
  when,
  whole,
} as const;

type Leaf<Tree, Path extends string = ""> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Path}${WithoutPlural<Key>}` : Leaf<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];
type WithoutPlural<Key extends string> = Key extends `${infer Name}_${"zero" | "one" | "two" | "few" | "many" | "other"}` ? Name : Key;

/** The name of a text, such as `refusal.nameMissing`; a counted text goes without its plural ending. */
export type TextKey = Leaf<typeof en>;
