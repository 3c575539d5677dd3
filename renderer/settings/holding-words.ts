// What a version of the document holds, counted in words.
import type { Holding } from "#shared/contract/backups.ts";
import { say } from "#shared/text/say.ts";

/** Such as `96 applications`, `31 people`, `4 documents`; people and documents only where there are some. */
export function holdingWords({ applications, people, attachments }: Holding): string[] {
  return [
    say({ key: "comparison.count.applications", values: { count: applications } }),
    ...(people > 0 ? [say({ key: "comparison.count.people", values: { count: people } })] : []),
    ...(attachments > 0 ? [say({ key: "comparison.count.attachments", values: { count: attachments } })] : []),
  ];
}
