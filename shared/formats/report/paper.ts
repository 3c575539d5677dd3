// On which paper a report is printed, by where the person is.

/** Where letters are written on Letter instead of A4 (Unicode CLDR, supplemental/measurementData, `paperSize`). */
const LETTER = new Set(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]);

export type Paper = "A4" | "Letter";

/** The paper of a locale such as `en-US`; A4 where it names no region. */
export function paperOf(locale: string): Paper {
  const region = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/u.exec(locale)?.[1];
  return region !== undefined && LETTER.has(region) ? "Letter" : "A4";
}
