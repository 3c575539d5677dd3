// People as they are typed into one field: names with commas between them, and what each does where that was said too.

/** A name as it was typed, with what stood beside it. */
export interface TypedPerson {
  readonly name: string;
  readonly title?: string;
}

/** Words that tell what somebody does and not who they are. */
const ROLE =
  /\b(?:analyst|architect|assistant|buyer|ceo|cfo|chief|coach|consultant|coo|coordinator|cpo|cto|curator|designer|developer|director|editor|engineer|founder|co-?founder|head|hr|intern|lead|manager|officer|owner|partner|people|president|principal|producer|professor|recruiter|recruiting|researcher|scientist|specialist|talent|team|vp)\b/iu;

/**
 * The people that a text names. They are parted by semicolons, lines and commas; what stands in brackets is what somebody does, and so
 * is what follows a name after a comma where it begins small or is a role: `Ingrid Falk, designer`.
 */
export function typedPeople(text: string): TypedPerson[] {
  const people: TypedPerson[] = [];
  for (const group of text.split(/[;\n]/u)) {
    let open: TypedPerson | undefined;
    for (const part of partsOf(group)) {
      const { name, title } = withoutBrackets(part);
      if (open && open.title === undefined && name !== "" && title === undefined && isTitle(name)) {
        people[people.length - 1] = { ...open, title: name };
        open = undefined;
      } else if (name !== "") {
        open = { name, ...(title ? { title } : {}) };
        people.push(open);
      }
    }
  }
  return people;
}

/** The parts between commas; a comma in brackets parts nothing. */
function partsOf(group: string): string[] {
  return group.match(/(?:\([^)]*\)|[^,])+/gu) ?? [];
}

function withoutBrackets(part: string): { readonly name: string; readonly title: string | undefined } {
  const title = /\(([^)]*)\)?/u.exec(part)?.[1];
  return { name: plain(part.replace(/\([^)]*\)?/gu, " ")), title: title === undefined ? undefined : plain(title) };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function isTitle(part: string): boolean {
  return /^\p{Ll}/u.test(part) || ROLE.test(part);
}
