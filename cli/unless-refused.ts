// The backend's answer to a command, which ends with a refusal's own sentence.
import type { Refused } from "#shared/contract/backups.ts";
import { Stopped } from "./command.ts";

/** The answer where it is none; throws `Stopped` with its reason where it is a refusal. */
export function unlessRefused<Answer extends object>(answer: Answer | Refused): Exclude<Answer, Refused> {
  if ("kind" in answer && answer.kind === "refused") throw new Stopped((answer as Refused).why);
  return answer as Exclude<Answer, Refused>;
}
