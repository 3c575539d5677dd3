// The demo search in and out again, each as one step that can be undone.

import { demoOf } from "#shared/queries/demo.ts";
import type { Said } from "#shared/text/said.ts";
import { useDocument } from "./document-store.ts";
import { act } from "./session.ts";

/** Puts the demo search on the board: out of the bin where it lies there, else from the program's own file, its dates moved to today. */
export async function bringDemo(said: Said): Promise<void> {
  const { applications, people } = demoOf(useDocument.getState().document).inBin;
  const deed = crypto.randomUUID();
  if (people.length > 0) await act({ type: "person.restore", ids: idsOf(people) }, said, { deed, quietly: true });
  if (applications.length > 0) await act({ type: "application.restore", ids: idsOf(applications) }, said, { deed });
  else await fromFile(said, deed);
}

/** Puts all of the demo search that is still here into the bin: applications with their debriefs and next steps, people with their touchpoints. */
export async function takeDemoOut(said: Said): Promise<void> {
  const { applications, people } = demoOf(useDocument.getState().document).here;
  const deed = crypto.randomUUID();
  if (people.length > 0) await act({ type: "person.remove", ids: idsOf(people) }, said, { deed, quietly: applications.length > 0 });
  if (applications.length > 0) await act({ type: "application.remove", ids: idsOf(applications) }, said, { deed });
}

/** Imports it; people and touchpoints that came out of the bin a moment ago are there already. */
async function fromFile(said: Said, deed: string): Promise<void> {
  const [{ default: file }, { demoSearch }] = await Promise.all([import("../../resources/demo-search.json"), import("#shared/formats/demo-search.ts")]);
  const { document, today } = useDocument.getState();
  const search = demoSearch(file, today);
  const people = search.people.filter(({ id }) => !document.people.has(id));
  const touchpoints = search.touchpoints.filter(({ id }) => !document.touchpoints.has(id));
  await act({ type: "document.import", ...search, people, touchpoints }, said, { deed });
}

function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}
