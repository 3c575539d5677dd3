// What files held over the board, or dropped on it, are for: a new card, or the card under them.

/** Where a file can go: `card` to be kept with an application, `column` to become a card, `either` as it falls. */
type Goes = "card" | "column" | "either";

/** By what the system calls its kind, which is all that is known before it is dropped. */
function goesByType(type: string): Goes {
  if (type === "text/plain" || type === "text/html" || type === "application/xhtml+xml") return "column";
  return type === "message/rfc822" ? "either" : "card";
}

/** By its name: a saved page or a text tells of a new application; a letter may, or belongs to one that is there. */
function goesByName(name: string): Goes {
  if (/\.(html?|txt)$/i.test(name)) return "column";
  return /\.eml$/i.test(name) ? "either" : "card";
}

/** Whether a card would take any of what is held, and whether a column would. Links and text go to columns only. */
export function takersOf({ items }: DataTransfer): { readonly card: boolean; readonly column: boolean } {
  const files = [...items].filter(({ kind }) => kind === "file").map(({ type }) => goesByType(type));
  return { card: files.some((goes) => goes !== "column"), column: files.length === 0 || files.some((goes) => goes !== "card") };
}

/** The files that are kept with an application, and those that become new ones; what was dropped beside the cards is not kept. */
export function sorted(files: readonly File[], onCard: boolean): { readonly kept: readonly File[]; readonly made: readonly File[] } {
  const isKept = ({ name }: File) => {
    const goes = goesByName(name);
    return goes === "card" || (goes === "either" && onCard);
  };
  return { kept: files.filter(isKept), made: files.filter((file) => !isKept(file)) };
}
