// What was typed and is not saved yet: kept by application or person and field, over closing the panel and over a reload.

import { create } from "zustand";
import type { Id } from "#shared/model/id.ts";

const STORED = "perennial-drafts";

interface Drafts {
  /** Texts by `application/field`. */
  readonly texts: Readonly<Record<string, string>>;
}

const useDrafts = create<Drafts>(() => ({ texts: stored() }));

/** The draft of a field, or undefined where nothing was typed; the component is drawn again when it changes. */
export function useDraft(application: Id, field: string): string | undefined {
  return useDrafts(({ texts }) => texts[keyOf(application, field)]);
}

/** The draft of a field as it is now. */
export function draftOf(application: Id, field: string): string | undefined {
  return useDrafts.getState().texts[keyOf(application, field)];
}

/** Keeps a draft, or lets go of it when it is undefined. */
export function keepDraft(application: Id, field: string, text: string | undefined): void {
  const { [keyOf(application, field)]: _, ...others } = useDrafts.getState().texts;
  const texts = text === undefined ? others : { ...others, [keyOf(application, field)]: text };
  useDrafts.setState({ texts });
  try {
    sessionStorage.setItem(STORED, JSON.stringify(texts));
  } catch {
    // The storage of the session is full or closed: the draft lives as long as this page.
  }
}

function keyOf(application: Id, field: string): string {
  return `${application}/${field}`;
}

function stored(): Record<string, string> {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? "{}");
    return Object.fromEntries(Object.entries(found ?? {}).filter(([, text]) => typeof text === "string"));
  } catch {
    return {};
  }
}
