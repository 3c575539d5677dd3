// Reads each different text once: a table says the same few words in thousands of rows.

/** Beyond this many different texts hardly one comes again. */
const REMEMBERED = 20_000;

/** `read`, remembering what came of each text for as long as the function is kept: keep it no longer than one plan. */
export function eachTextOnce<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Result;
    const result = read(text);
    if (known.size < REMEMBERED) known.set(text, result);
    return result;
  };
}
