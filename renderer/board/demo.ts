// Puts the demo search on an empty board, as one step that can be undone.
import { demoSearch } from "#shared/formats/demo-search.ts";
import demo from "../../resources/demo-search.json";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";

/** Brings the demo search, its dates moved to today. */
export async function bringDemo(): Promise<void> {
  await act({ type: "document.import", ...demoSearch(demo, useDocument.getState().today) }, { key: "firstRun.demoIn" });
}
