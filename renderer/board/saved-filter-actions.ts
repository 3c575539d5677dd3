// What can be done to filters kept by name: kept, replaced, renamed, removed. Each is an edit of the settings that can be undone.
import { settingsOf } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { FILTER_COUNT_LIMIT } from "#shared/model/limits.ts";
import type { SavedFilter } from "#shared/model/settings.ts";
import { isFiltering } from "#shared/queries/filter.ts";
import { askedBy, asksSame, filterNamed } from "#shared/queries/saved-filters.ts";
import type { Said } from "#shared/text/said.ts";
import { useBoardFilter } from "../document/board-filter.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";

const NONE: readonly SavedFilter[] = [];

/** The saved filters, in the order they were kept. */
export function useSavedFilters(): readonly SavedFilter[] {
  return useDocument(({ document }) => settingsOf(document).filters ?? NONE);
}

/** Whether any filter is kept. */
export function hasSavedFilters(): boolean {
  return saved().length > 0;
}

/** Whether the filter asked now asks something that no saved one does. */
export function isWorthSaving(): boolean {
  const filter = useBoardFilter.getState();
  return isFiltering(filter) && !saved().some((other) => asksSame(filter, askedBy(other)));
}

/** Why a name cannot be given, or undefined where it can; `except` is the filter that is to bear it. */
export function nameRefused(name: string, except?: Id): "missing" | "taken" | undefined {
  if (name.trim() === "") return "missing";
  return filterNamed(name, saved(), except) ? "taken" : undefined;
}

/** Whether no further filter can be kept. */
export function isFull(): boolean {
  return saved().length >= FILTER_COUNT_LIMIT;
}

/** Keeps the filter asked now under a new name. */
export function keepFilter(name: string): void {
  const called = name.trim();
  put([...saved(), { id: crypto.randomUUID(), name: called, ...asked() }], { key: "board.saved.wasSaved", values: { name: called } });
}

/** Lets a saved filter ask what is asked now. */
export function replaceFilter(id: Id): void {
  change(id, asked(), "board.saved.wasReplaced");
}

/** Gives a saved filter another name. */
export function renameFilter(id: Id, name: string): void {
  change(id, { name: name.trim() }, "board.saved.wasRenamed");
}

/** Removes a saved filter. */
export function removeFilter(id: Id): void {
  const gone = saved().find((filter) => filter.id === id);
  if (!gone) return;
  put(
    saved().filter((filter) => filter !== gone),
    { key: "board.saved.wasRemoved", values: { name: gone.name } },
  );
}

function change(id: Id, fields: Partial<SavedFilter>, key: "board.saved.wasReplaced" | "board.saved.wasRenamed"): void {
  const filters = saved().map((filter) => (filter.id === id ? { ...filter, ...fields } : filter));
  const name = filters.find((filter) => filter.id === id)?.name;
  if (name !== undefined) put(filters, { key, values: { name } });
}

function put(filters: readonly SavedFilter[], said: Said): void {
  void act({ type: "settings.edit", settings: { filters: [...filters] } }, said);
}

function saved(): readonly SavedFilter[] {
  return settingsOf(useDocument.getState().document).filters ?? NONE;
}

function asked(): Pick<SavedFilter, "text" | "tags" | "sources" | "people" | "quiet" | "overdue"> {
  const { text, tags, sources, people, quiet, overdue } = useBoardFilter.getState();
  return { text: text.trim(), tags: [...tags], sources: [...sources], people: [...people], quiet, overdue };
}
