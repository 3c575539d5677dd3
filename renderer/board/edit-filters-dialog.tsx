// The filters kept by name, to be renamed, asked anew and removed.
import { Button, Modal, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { SavedFilter } from "#shared/model/settings.ts";
import { isFiltering } from "#shared/queries/filter.ts";
import { askedBy, asksSame, filterNamed } from "#shared/queries/saved-filters.ts";
import { useBoardFilter } from "../document/board-filter.ts";
import { useDocument } from "../document/document-store.ts";
import { closeFilterDialog as close } from "./filter-dialog.ts";
import { nameRefused, removeFilter, renameFilter, replaceFilter, useSavedFilters } from "./saved-filter-actions.ts";
import styles from "./saved-filter-dialogs.module.css";

/** The dialog; what is changed in it is kept at once. It closes with the last filter. */
export function EditFiltersDialog() {
  const { t } = useTranslation();
  const filters = useSavedFilters();
  const none = filters.length === 0;
  useEffect(() => {
    if (none) close();
  }, [none]);
  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      title={t("board.saved.name")}
      centered
      size={560}
      closeButtonProps={{ "aria-label": t("board.saved.close") }}
    >
      <ul className={styles.filters}>
        {filters.map((filter) => (
          <Line key={filter.id} filter={filter} />
        ))}
      </ul>
    </Modal>
  );
}

function Line({ filter }: { readonly filter: SavedFilter }) {
  const { t } = useTranslation();
  const { id, name } = filter;
  const now = useBoardFilter();
  const parts = useParts(filter);
  const canUpdate = isFiltering(now) && !asksSame(now, askedBy(filter));
  return (
    <li className={styles.filter}>
      <div className={styles.what}>
        <NameField key={name} filter={filter} />
        <p className={styles.asks}>{parts.join(" · ")}</p>
      </div>
      {canUpdate && (
        <Button variant="default" aria-label={t("board.saved.updateOf", { name })} onClick={() => replaceFilter(id)}>
          {t("board.saved.update")}
        </Button>
      )}
      <Button
        variant="subtle"
        className={styles.remove}
        aria-label={t("board.saved.remove", { name })}
        title={t("board.saved.remove", { name })}
        onClick={() => removeFilter(id)}
      >
        <IconTrash size={16} stroke={1.5} aria-hidden="true" />
      </Button>
    </li>
  );
}

/** The name, which is kept when the field is left or Enter is pressed; Escape brings the old one back. */
function NameField({ filter: { id, name } }: { readonly filter: SavedFilter }) {
  const { t } = useTranslation();
  const filters = useSavedFilters();
  const [typed, setTyped] = useState(name);
  const [refused, setRefused] = useState<"missing" | "taken">();
  const keep = () => {
    const problem = nameRefused(typed, id);
    setRefused(problem);
    if (!problem && typed.trim() !== name) renameFilter(id, typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") keep();
    if (event.key !== "Escape" || typed === name) return;
    event.stopPropagation();
    setTyped(name);
    setRefused(undefined);
  };
  const why = {
    missing: t("board.saved.nameMissing"),
    taken: t("board.saved.nameTakenOnly", { name: filterNamed(typed, filters, id)?.name ?? typed }),
  };
  return (
    <TextInput
      aria-label={t("board.saved.nameOf", { name })}
      value={typed}
      maxLength={LINE_LIMIT}
      autoComplete="off"
      error={refused && <span role="alert">{why[refused]}</span>}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setRefused(undefined);
      }}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}

/** What a filter asks, in a few words each. */
function useParts({ text, tags, sources, people, quiet, overdue }: SavedFilter): string[] {
  const { t } = useTranslation();
  const names = useDocument(({ document }) => document.people);
  const known = people.flatMap((id) => names.get(id)?.name ?? []);
  return [
    ...(text ? [t("board.saved.words", { text })] : []),
    ...tags,
    ...sources,
    ...(known.length === people.length ? known : people.length > 0 ? [t("board.saved.people", { count: people.length })] : []),
    ...(quiet ? [t("board.filter.quiet")] : []),
    ...(overdue ? [t("board.filter.overdue")] : []),
  ];
}
