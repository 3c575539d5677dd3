// How somebody is reached: the address behind what is written in their fields, only ever of the web or of mail.

const OPENED = new Set(["http:", "https:"]);
/** `example.org`, `www.example.org/work`: a host with a dot, written without its scheme. */
const BARE = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u;
const MAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/u;

/** The address of a link, or undefined where its text is not one of the web. */
export function linkAddress(text: string): string | undefined {
  const written = text.trim();
  const full = BARE.test(written) ? `https://${written}` : written;
  if (/\s/.test(full) || !URL.canParse(full)) return undefined;
  const url = new URL(full);
  return OPENED.has(url.protocol) ? url.href : undefined;
}

/** The address that writes to an email address, or undefined where the text is not one. */
export function mailAddress(text: string): string | undefined {
  const written = text.trim();
  return MAIL.test(written) ? `mailto:${encodeURIComponent(written).replace("%40", "@")}` : undefined;
}

/** A link as it is read: without its scheme and a trailing slash. */
export function shownLink(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/u, "").replace(/\/$/u, "");
}
