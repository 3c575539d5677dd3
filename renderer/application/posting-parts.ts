// The paragraphs and lists of a posting, told by its lines.

/** One part of a text, in its order. */
export type PostingPart = { readonly kind: "paragraph"; readonly text: string } | { readonly kind: "list"; readonly points: readonly string[] };

/** A point of a list begins so. */
const POINT = /^\s*[-*•·–]\s+(?=\S)/u;

/** Lines that begin like points become a list, the others paragraphs; an empty line ends either. A line that is set in goes on with the point before it. */
export function postingParts(text: string): readonly PostingPart[] {
  const parts: PostingPart[] = [];
  for (const block of text.split(/\n[^\S\n]*\n+/u)) {
    let lines: string[] = [];
    let points: string[] = [];
    const end = () => {
      if (lines.length > 0) parts.push({ kind: "paragraph", text: lines.join("\n") });
      if (points.length > 0) parts.push({ kind: "list", points });
      lines = [];
      points = [];
    };
    for (const line of block.split("\n")) {
      if (line.trim() === "") continue;
      if (POINT.test(line)) {
        if (lines.length > 0) end();
        points.push(line.replace(POINT, ""));
      } else if (points.length > 0 && /^\s/u.test(line)) points.push(`${points.pop()}\n${line.trim()}`);
      else {
        if (points.length > 0) end();
        lines.push(line);
      }
    }
    end();
  }
  return parts;
}
