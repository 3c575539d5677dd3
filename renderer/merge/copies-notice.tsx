// One line over the page while another version lies beside the file, with the way to compare it.
import { IconFiles } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { lookForCopies, useCopies } from "../document/copies-store.ts";
import { useDocument } from "../document/document-store.ts";
import { putAside, useMessages } from "../document/message-store.ts";
import { useActions } from "../ui/action.ts";
import buttons from "../ui/buttons.module.css";
import { goTo, useRoute } from "../ui/route.ts";
import { t } from "../ui/words.ts";
import styles from "./copies-notice.module.css";

/** Draws nothing where there is none, where it was put off, and on the page it leads to. */
export function CopiesNotice() {
  const isOpen = useDocument(({ phase }) => phase.kind === "open");
  const { place } = useRoute();
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set());
  const copies = useOfferedCopies();
  const [first] = copies;
  useNewCopies(isOpen);
  useActions([{ id: "merge.compare", name: "merge.compareAction", keys: [], enabled: () => first !== undefined, run: () => goToMerge(first?.name) }]);
  const named = copies.filter(({ name }) => !putOff.has(name));
  if (!isOpen || place === "merge" || named.length === 0) return null;
  return (
    <div role="status" className={styles.notice}>
      <IconFiles size={16} stroke={1.5} aria-hidden />
      <p>{t("merge.noticed", { count: named.length })}</p>
      <button type="button" className={buttons.small} data-main onClick={() => goToMerge(named[0]?.name)}>
        {t("merge.compare")}
      </button>
      <button type="button" className={buttons.small} data-quiet onClick={() => setPutOff(new Set(copies.map(({ name }) => name)))}>
        {t("merge.notNow")}
      </button>
    </div>
  );
}

/** The copies to be offered: not the one that holds what is in this window while two versions wait to be settled. */
function useOfferedCopies() {
  const copies = useCopies((state) => state.copies);
  const ours = useDocument(({ saving }) => (saving.state === "conflict" ? saving.copy : undefined));
  return copies.filter(({ name }) => name !== ours);
}

/** Looks when the document is opened, and when the backend tells that one came. */
function useNewCopies(isOpen: boolean): void {
  const told = useMessages(({ messages }) => messages.findLast(({ said }) => said.key === "storage.foreign.copyFound")?.id);
  useEffect(() => {
    if (isOpen) void lookForCopies();
  }, [isOpen]);
  useEffect(() => {
    if (told === undefined) return;
    // The line over the page says it, and stays.
    void lookForCopies().then(() => putAside(told));
  }, [told]);
}

function goToMerge(name: string | undefined): void {
  goTo(name === undefined ? { place: "merge" } : { place: "merge", id: name });
}
