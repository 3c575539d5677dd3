// Asks once more before something in the bin is deleted for good.
import { useTranslation } from "react-i18next";
import type { InBin } from "#shared/queries/bin.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { act } from "../document/session.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { nameInBin } from "./name-in-bin.ts";

/** What the dialog asks about; it stays while the dialog closes. */
export interface Asked {
  readonly open: boolean;
  readonly about: readonly InBin[];
}

/** What is deleted for good can still be undone as long as this window stands. */
export function DeleteForGood({ asked: { open, about }, onDone }: { asked: Asked; onDone: () => void }) {
  const { t } = useTranslation();
  const { title, says, done } = wordsFor(about);
  const deleteForGood = () => {
    void act({ type: "bin.empty", ids: about.map(({ record }) => record.id) }, done);
    onDone();
  };
  return (
    <ConfirmDialog open={open} title={say(title)} confirm={t("bin.delete")} cancel={t("bin.keep")} onConfirm={deleteForGood} onCancel={onDone}>
      {say(says)}
    </ConfirmDialog>
  );
}

interface Words {
  readonly title: Said;
  readonly says: Said;
  readonly done: Said;
}

/** The words for one thing by its name, for several of a kind by their count, and for both kinds together. */
function wordsFor(about: readonly InBin[]): Words {
  const [only] = about;
  const people = about.filter(({ kind }) => kind === "person").length;
  const applications = about.length - people;
  if (only && about.length === 1) {
    const values = { name: nameInBin(only) };
    const says = only.kind === "person" ? "bin.deletePersonSays" : "bin.deleteSays";
    return { title: { key: "bin.deleteTitle", values }, says: { key: says }, done: { key: "bin.deleted", values } };
  }
  if (people > 0 && applications > 0) {
    const values = {
      applications: say({ key: "bin.applications", values: { count: applications } }),
      people: say({ key: "bin.people", values: { count: people } }),
    };
    return { title: { key: "bin.emptyAllTitle" }, says: { key: "bin.emptyAllSays", values }, done: { key: "bin.emptiedAll" } };
  }
  const values = { count: about.length };
  return people > 0
    ? { title: { key: "bin.emptyPeopleTitle", values }, says: { key: "bin.emptyPeopleSays" }, done: { key: "bin.emptiedPeople", values } }
    : { title: { key: "bin.emptyTitle", values }, says: { key: "bin.emptySays" }, done: { key: "bin.emptied", values } };
}
