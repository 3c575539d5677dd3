// Brings what an older Perennial wrote up to the shape that this one knows, a version at a time.

/** A file as parsed JSON, of whatever version. */
export type AnyFile = Readonly<Record<string, unknown>>;

/**
 * Brings a file from one version to the next; the envelope's `schema` is seen to. Keeps what it does not know.
 * What it gives is checked once all steps are done; it throws only where the older file is not as its version was.
 */
export type Step = (file: AnyFile) => AnyFile;

/** `from`: the version it was of; absent where there was nothing to do. `stuckAt`: the version that could not be left. */
export type Climbed = { readonly file: unknown; readonly from?: number } | { readonly stuckAt: number };

/**
 * Takes a file up the ladder to version `top`; the last step leads there, the one before it to `top - 1`, and so on.
 * A file of this version or a newer one, of a version that the ladder does not reach down to, or of none, is given back as it is.
 */
export function climb(file: unknown, ladder: readonly Step[], top: number): Climbed {
  const from = versionOf(file);
  if (from === undefined || from >= top || from < top - ladder.length) return { file };
  let climbed = file as AnyFile;
  for (let version = from; version < top; version += 1) {
    try {
      climbed = { ...(ladder[ladder.length - (top - version)] as Step)(climbed), schema: version + 1 };
    } catch {
      return { stuckAt: version };
    }
  }
  return { file: climbed, from };
}

function versionOf(file: unknown): number | undefined {
  const version = (file as { schema?: unknown } | null)?.schema;
  return Number.isInteger(version) ? (version as number) : undefined;
}
