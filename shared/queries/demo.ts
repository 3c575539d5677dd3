// The demo search, told apart from what the person added.
import type { Application } from "#shared/model/application.ts";
import type { Document } from "#shared/model/document.ts";

/** Every id of the demo search (`resources/demo-search.json`) begins so; the ids that Perennial gives never do. */
const DEMO_ID = "demo-";

/** The demo search's applications in a document: those that are there, and those that lie in the bin. */
export function demoOf(document: Document): { readonly here: readonly Application[]; readonly inBin: readonly Application[] } {
  const here: Application[] = [];
  const inBin: Application[] = [];
  for (const application of document.applications.values()) {
    if (application.id.startsWith(DEMO_ID)) (application.removed ? inBin : here).push(application);
  }
  return { here, inBin };
}
