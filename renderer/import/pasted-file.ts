// What was copied elsewhere, as a file to be imported.

/** The table or file on the clipboard: cells of a spreadsheet come as text; undefined where there is no more than a word. */
export function pastedFile(data: Pick<DataTransfer, "getData" | "files">): File | undefined {
  const text = data.getData("text/plain");
  // A spreadsheet puts a picture of the cells beside their text.
  if (/[\r\n\t]/u.test(text.trim())) return new File([text], "clipboard.tsv", { type: "text/tab-separated-values" });
  return data.files[0];
}
