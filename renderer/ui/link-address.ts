// Which links can be opened: only addresses of the web and of mail, never one that runs something here.

const OPENED = new Set(["http:", "https:", "mailto:"]);
/** `example.org`, `www.example.org/jobs?id=3`: a host with a dot, written without its scheme. */
const BARE = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u;

/** The address behind a link as it is written, or undefined where its text is not one that may be opened. */
export function linkAddress(text: string): string | undefined {
  const written = text.trim();
  const full = BARE.test(written) ? `https://${written}` : written;
  if (/\s/.test(full) || !URL.canParse(full)) return undefined;
  const url = new URL(full);
  return OPENED.has(url.protocol) ? url.href : undefined;
}
