// How somebody is written to, and how a link of theirs is read.

const MAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/u;

/** The address that writes to an email address, or undefined where the text is not one. */
export function mailAddress(text: string): string | undefined {
  const written = text.trim();
  return MAIL.test(written) ? `mailto:${encodeURIComponent(written).replace("%40", "@")}` : undefined;
}

/** A link as it is read: without its scheme and a trailing slash. */
export function shownLink(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/u, "").replace(/\/$/u, "");
}
