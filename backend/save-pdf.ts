// What the page shows, as a PDF that the person saves where they like: made by the shell, where it can.
import type { PdfSaved } from "#shared/contract/printing.ts";
import { safeFileName } from "#shared/formats/safe-file-name.ts";
import type { TextKey } from "#shared/text/catalogue.ts";
import type { SystemWindows } from "./served.ts";
import { detailOf, errorCode } from "./storage/file-trouble.ts";

/** The page names the file, the person its place. */
export async function savePdf(windows: SystemWindows | undefined, name: unknown): Promise<PdfSaved> {
  if (!windows) return { kind: "print" };
  const proposed = safeFileName(String(name));
  try {
    const saved = await windows.savePdf(proposed);
    return saved === undefined ? { kind: "cancelled" } : { kind: "saved", name: saved };
  } catch (error) {
    return { kind: "refused", why: { key: BECAUSE[errorCode(error) ?? ""] ?? "report.pdf.other", values: { name: proposed, detail: detailOf(error) } } };
  }
}

const BECAUSE: Readonly<Record<string, TextKey>> = {
  ENOSPC: "report.pdf.diskFull",
  EDQUOT: "report.pdf.diskFull",
  EACCES: "report.pdf.noPermission",
  EPERM: "report.pdf.noPermission",
  EROFS: "report.pdf.noPermission",
  EBUSY: "report.pdf.busy",
};
