// Small statistics and how they are printed.

/** The value below which a share of the values lies (nearest rank); NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** A table in Markdown; numbers with one decimal. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const shown = [head, ...rows].map((row) =>
    row.map((cell) => (typeof cell === "number" ? (Number.isFinite(cell) ? cell.toFixed(cell < 10 ? 2 : 1) : "-") : cell)),
  );
  const widths = head.map((_, at) => Math.max(...shown.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(" | ")} |`;
  const [first = [], ...rest] = shown;
  return [line(first), `| ${widths.map((width, at) => (at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`, ...rest.map(line)].join(
    "\n",
  );
}
