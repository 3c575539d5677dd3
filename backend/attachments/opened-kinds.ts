// Which files are handed to the system's programs: papers and pictures, by their ending. Nothing that runs, and no page that could.

const OPENED: ReadonlySet<string> = new Set([
  ...["pdf", "txt", "md", "rtf", "doc", "docx", "odt", "pages"],
  ...["xls", "xlsx", "ods", "csv", "numbers", "ppt", "pptx", "odp"],
  ...["png", "jpg", "jpeg", "webp", "gif", "heic", "tif", "tiff"],
  ...["eml", "msg"],
]);

/** Whether a file with this ending (lower case, without the dot) may be opened; another is shown in its folder. */
export function mayBeOpened(ending: string): boolean {
  return OPENED.has(ending);
}
