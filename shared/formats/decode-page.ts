// The text of a page's bytes, by the charset that its server, its mark or its head names.

/** Both sides have the Encoding Standard's decoder; neither its DOM nor its Node types belong in here. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

/** How many bytes are looked through for a charset; the HTML standard asks for 1,024, and some pages need more. */
const HEAD_BYTES = 4_096;
const CHARSET = /charset\s*=\s*["']?\s*([\w:.-]+)/iu;
const META_CHARSET = /<meta\s[^<>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/iu;

/**
 * Decodes a page: by its byte order mark, else by the charset of `contentType` (a Content-Type header), else by the one in its head, else as UTF-8,
 * or Windows-1252 where it is none. Never throws: what cannot be read is replaced.
 */
export function decodePage(bytes: Uint8Array, contentType = ""): string {
  const label = markOf(bytes) ?? CHARSET.exec(contentType)?.[1] ?? charsetInHead(bytes);
  return (label === undefined ? undefined : decoded(bytes, label)) ?? decoded(bytes, "utf-8", true) ?? decoded(bytes, "windows-1252") ?? "";
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** A charset that could be read here at all is no UTF-16, whatever it says (HTML standard, prescan a byte stream). */
function charsetInHead(bytes: Uint8Array): string | undefined {
  const label = META_CHARSET.exec(decoded(bytes.subarray(0, HEAD_BYTES), "windows-1252") ?? "")?.[1]?.toLowerCase();
  return label?.startsWith("utf-16") ? "utf-8" : label;
}

/** Undefined where nobody knows the label, or, when `fatal`, where the bytes are not of it. */
function decoded(bytes: Uint8Array, label: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
