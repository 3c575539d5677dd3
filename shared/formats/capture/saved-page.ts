// A page that a browser saved as a file: as HTML, or with all that belongs to it in one file (.mhtml).
import PostalMime from "postal-mime";
import { decodePage } from "../decode-page.ts";
import { webAddress } from "./web-address.ts";

export interface SavedPage {
  readonly html: string;
  /** Where the browser read it, if it says so beside the page. */
  readonly url?: string;
}

/** How far into a file the words are looked for by which MHTML is known. */
const HEAD_BYTES = 4_096;
const IS_MHTML = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?content-type:\s*multipart\/related/imu;

/** Reads a saved page; undefined where an .mhtml file holds none. Takes any bytes: what is no .mhtml is taken for HTML. */
export async function readSavedPage(bytes: Uint8Array<ArrayBuffer>): Promise<SavedPage | undefined> {
  if (!IS_MHTML.test(decodePage(bytes.subarray(0, HEAD_BYTES)))) return { html: decodePage(bytes) };
  try {
    const { html, headers } = await PostalMime.parse(bytes);
    const url = webAddress(
      headers.find(({ key }) => key === "snapshot-content-location")?.value ?? headers.find(({ key }) => key === "content-location")?.value,
    );
    return html === undefined ? undefined : { html, ...(url ? { url } : {}) };
  } catch {
    return undefined;
  }
}
