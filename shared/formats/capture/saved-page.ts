// A page that a browser saved as a file: as HTML, or with all that belongs to it in one file (.mhtml).
import PostalMime from "postal-mime";
import { decodePage } from "../decode-page.ts";
import { webAddress } from "./web-address.ts";

export interface SavedPage {
  readonly html: string;
  /** Where the browser read it, if it says so beside the page. */
  readonly url?: string;
}

/** How far into a file the words are looked for that tell what it is. */
const HEAD_BYTES = 4_096;
const IS_MHTML = /^content-type:\s*multipart\/related/imu;
const BEGINS_PAGE = /<(?:!doctype|html|head|meta|title|script|body)\b/iu;
/** What begins like these is a document, a picture or an archive. */
const NO_PAGE = ["%PDF", "PK\u0003\u0004", "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "{\\rtf", "\u00d0\u00cf\u0011\u00e0", "\u001f\u008b"];

/** Reads a saved page; undefined where the bytes are none. Text that is no .mhtml is taken for HTML. */
export async function readSavedPage(bytes: Uint8Array<ArrayBuffer>): Promise<SavedPage | undefined> {
  const beginning = String.fromCharCode(...bytes.subarray(0, 8));
  if (NO_PAGE.some((known) => beginning.startsWith(known))) return undefined;
  const begins = decodePage(bytes.subarray(0, HEAD_BYTES));
  // Programs and other files hold zeros, texts do not; a page that holds one by mistake is a page still.
  if (begins.includes("\0") && !BEGINS_PAGE.test(begins)) return undefined;
  const [head = ""] = begins.split(/\r?\n\r?\n/u, 1);
  if (!IS_MHTML.test(head)) return { html: decodePage(bytes) };
  try {
    const { html, headers } = await PostalMime.parse(bytes);
    const readFrom = ["snapshot-content-location", "content-location"].map((name) => headers.find(({ key }) => key === name)?.value);
    const url = readFrom.map((address) => webAddress(address)).find((address) => address !== undefined);
    return html === undefined ? undefined : { html, ...(url ? { url } : {}) };
  } catch {
    return undefined;
  }
}
