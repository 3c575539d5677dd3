// A file that was dropped elsewhere in the app and is on its way to the import page.
import { create } from "zustand";

export const useHandedFile = create<{ readonly file: File | undefined }>(() => ({ file: undefined }));

/** Whether a file by its name is a table, or another list of applications that can be imported. */
export function isForImport({ name }: Pick<File, "name">): boolean {
  return /\.(csv|tsv|xlsx|xls|ods|json|zip)$/i.test(name);
}

/** Opens the import page with a file. */
export function handToImport(file: File): void {
  useHandedFile.setState({ file });
  location.hash = "#/import";
}

/** The file that was handed over, once. */
export function takeHandedFile(): File | undefined {
  const { file } = useHandedFile.getState();
  useHandedFile.setState({ file: undefined });
  return file;
}
