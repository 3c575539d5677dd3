// The keys of a field edited in place: Enter saves, Escape brings back what was there.
import type { KeyboardEvent } from "react";
import type { Field } from "./use-field.ts";

/**
 * Enter saves a line (with Ctrl or Cmd a text of many lines too); Escape restores a field that was typed in and goes no
 * further, so that what it stands in stays open.
 */
export function onFieldKey(event: KeyboardEvent<HTMLElement>, field: Field, { manyLines = false } = {}): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return;
  if (event.key === "Enter" && (!manyLines || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    field.commit();
  }
  if (event.key === "Escape" && (field.dirty || field.error !== undefined)) {
    event.preventDefault();
    field.restore();
  }
}
