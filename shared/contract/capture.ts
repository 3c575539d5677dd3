// Postings as the two sides talk of them: the page asks for one by its address, on the person's word only.
import type { Refused } from "./backups.ts";

/** `fetched`: the page as it was answered; else one sentence that says why there is none. */
export type Fetched =
  | {
      readonly kind: "fetched";
      /** The address that answered in the end, after every redirect. */
      readonly url: string;
      /** The page's text, decoded; HTML, or plain text where the site sent such. At most 5 MiB. */
      readonly html: string;
      /** Instant. */
      readonly fetchedAt: string;
    }
  | Refused;
