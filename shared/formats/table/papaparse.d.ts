// The little of papaparse that is used; its published types bring in those of Node and the DOM, which shared/ must not see.
declare module "papaparse" {
  interface ParseError {
    readonly code: string;
    readonly row?: number;
  }
  interface Papa {
    parse(text: string, options: { delimiter: string; preview?: number }): { readonly data: string[][]; readonly errors: readonly ParseError[] };
    unparse(rows: readonly (readonly string[])[], options: { newline: string }): string;
  }
  const papa: Papa;
  export default papa;
}
