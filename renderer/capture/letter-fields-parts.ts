// What the fields of a letter are drawn from, and how they tell what was chosen.
import type { Letter } from "#shared/formats/capture/read-letter.ts";
import type { SenderCompany } from "#shared/queries/sender-company.ts";
import type { LetterDraft, LetterProblem } from "./letter-draft.ts";

export interface LetterFieldsParts {
  readonly letter: Letter;
  /** What it came as; a text that was copied has none. */
  readonly file: File | undefined;
  /** Names of files that did not outlive the page's being loaded again. */
  readonly gone: readonly string[];
  readonly draft: LetterDraft;
  readonly sender: SenderCompany | undefined;
  readonly problem: LetterProblem["field"] | undefined;
  readonly onChange: (part: Partial<LetterDraft>) => void;
}
