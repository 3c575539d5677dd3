// What an origin or a step of lineage is called.
import { applicationName } from "#shared/model/application-name.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Origin } from "#shared/model/origin.ts";
import { say } from "#shared/text/say.ts";

/** The name of an origin; a sentence of its own where the record is gone. */
export function originName({ applications, people, debriefs }: Document, { kind, id }: Pick<Origin, "kind" | "id">): string {
  const gone = () => say({ key: "lineage.gone" });
  if (kind === "person") return people.get(id)?.name ?? gone();
  if (kind === "lesson") return lessonName({ applications }, debriefs.get(id)) ?? gone();
  const application = applications.get(id);
  return application ? applicationName(application) : gone();
}

function lessonName({ applications }: Pick<Document, "applications">, debrief: Debrief | undefined): string | undefined {
  const application = debrief && applications.get(debrief.application);
  return application && say({ key: "lineage.taught", values: { name: applicationName(application) } });
}
