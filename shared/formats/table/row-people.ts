// Whom a row names, with the address and number beside; cells that name nobody are kept as they are.
import type { ImportColumn, ImportField } from "../import/import-plan.ts";
import type { NamedInRow } from "../import/people-of-file.ts";
import { emailIn, type Named, phoneIn } from "./people-cell.ts";

interface Cell {
  readonly column: ImportColumn;
  readonly text: string;
}

/** The columns that people stand in, those who were met before those who only recommended. */
export const PEOPLE_FIELDS = ["recruiter", "contact", "referrer"] as const;
/** All columns that tell of people. */
export const PERSON_FIELDS = [...PEOPLE_FIELDS, "personEmail", "personPhone"] as const;
const NOBODY: readonly NamedInRow[] = [];

/** The people of a row; `of` gives its cells of a field, `namesIn` reads one, `keep` takes what stands for nobody. */
export function peopleInRow(
  of: (field: ImportField) => readonly Cell[],
  namesIn: (text: string) => readonly Named[],
  keep: (cell: Cell) => void,
): readonly NamedInRow[] {
  if (PERSON_FIELDS.every((field) => of(field).length === 0)) return NOBODY;
  const people: NamedInRow[] = [];
  for (const as of PEOPLE_FIELDS) {
    for (const cell of of(as)) {
      const named = namesIn(cell.text);
      if (named.length === 0) keep(cell);
      for (const person of named) people.push({ ...person, as, header: cell.column.header });
    }
  }
  beside(of("personEmail"), "email", emailIn, people, keep);
  beside(of("personPhone"), "phone", phoneIn, people, keep);
  return people;
}

/** Gives what stands in a column of its own to whom its name tells, else to the first who was met; never to who only recommended. */
function beside(cells: readonly Cell[], key: "email" | "phone", find: (text: string) => string | undefined, people: NamedInRow[], keep: (cell: Cell) => void) {
  for (const cell of cells) {
    const found = find(cell.text);
    const told = /manager|interviewer|contact/iu.test(cell.column.header) ? "contact" : "recruiter";
    const named = people.findIndex(({ as }) => as === told);
    const at = named >= 0 ? named : people.findIndex(({ as }) => as !== "referrer");
    const person = people[at];
    if (!found || !person || (person[key] !== undefined && person[key] !== found)) keep(cell);
    else people[at] = { ...person, [key]: found };
  }
}
