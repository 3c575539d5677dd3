// The filters kept by name, each one click away; the row is there as soon as there is one.
import { IconBookmark, IconPencil } from "@tabler/icons-react";
import type { SavedFilter } from "#shared/model/settings.ts";
import { NO_FILTER } from "#shared/queries/filter.ts";
import { askedBy, asksSame } from "#shared/queries/saved-filters.ts";
import { setFilter, useBoardFilter } from "../document/board-filter.ts";
import { useDocument } from "../document/document-store.ts";
import { useActions } from "../ui/action.ts";
import { t } from "../ui/words.ts";
import toolbarStyles from "./board-toolbar.module.css";
import { openFilterDialog } from "./filter-dialog.ts";
import { useSavedFilters } from "./saved-filter-actions.ts";
import styles from "./saved-filters.module.css";

/** The row of saved filters; nothing where none is kept. */
export function SavedFilters() {
  const filters = useSavedFilters();
  const writable = useDocument(({ access }) => access.mode === "writable");
  if (filters.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields that are filled in.
    <div role="group" aria-label={t("board.saved.name")} className={styles.row} data-saved-filters="">
      <IconBookmark size={16} stroke={1.5} aria-hidden="true" />
      {filters.map((filter) => (
        // Another name is another entry in the table of actions.
        <Saved key={`${filter.id} ${filter.name}`} filter={filter} />
      ))}
      {writable && (
        <button
          type="button"
          className={`${toolbarStyles.toggle} ${styles.edit}`}
          aria-label={t("board.saved.edit")}
          title={t("board.saved.edit")}
          onClick={() => openFilterDialog("edit")}
        >
          <IconPencil size={16} stroke={1.5} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** One saved filter: pressed while the board shows what it asks; pressed once more, it asks nothing. */
function Saved({ filter }: { readonly filter: SavedFilter }) {
  const asked = askedBy(filter);
  const isAsked = useBoardFilter((now) => asksSame(asked, now));
  useActions([{ id: `board.saved.${filter.id}`, name: "board.saved.apply", values: { name: filter.name }, keys: [], run: () => setFilter(askedBy(filter)) }]);
  return (
    <button
      type="button"
      className={`${toolbarStyles.toggle} ${styles.filter}`}
      title={filter.name}
      aria-pressed={isAsked}
      onClick={() => setFilter(isAsked ? NO_FILTER : asked)}
    >
      <span dir="auto">{filter.name}</span>
    </button>
  );
}
