// What becomes of a page that is to be a PDF.
import type { Refused } from "./backups.ts";

/** `saved` under a name that the person chose; `cancelled` by them; `print`: this shell makes none, the page's own print dialog does. */
export type PdfSaved = { readonly kind: "saved"; readonly name: string } | { readonly kind: "cancelled" | "print" } | Refused;
