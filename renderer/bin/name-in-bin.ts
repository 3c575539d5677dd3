// What something in the bin is called.
import { applicationName } from "#shared/model/application-name.ts";
import type { InBin } from "#shared/queries/bin.ts";

/** The application's name, or the person's. */
export function nameInBin(item: InBin): string {
  return item.kind === "person" ? item.record.name : applicationName(item.record);
}
