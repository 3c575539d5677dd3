// Pieces of HTML put together from text, each escaped where it goes in.

/** A piece of HTML; what is no such piece is text, and is escaped. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

export type Content = string | number | Markup | readonly Content[];

/** HTML with values between: `markup`<b>${name}</b>``. Text cannot become markup, neither between tags nor in a quoted attribute. */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, at) => part + (at < values.length ? htmlOf(values[at] as Content) : "")).join(""));
}

function htmlOf(content: Content): string {
  if (content instanceof Markup) return content.html;
  if (typeof content === "object") return content.map(htmlOf).join("");
  return escaped(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Without control characters and lone halves of characters, which no page may hold. Marks that turn the direction of writing end with their block. */
function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[&<>"']/gu, (letter) => ENTITIES[letter] as string);
}
