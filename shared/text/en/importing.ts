// Words of the import wizard and what import says of files and rows.
export const importing = {
  isPicture: "{{fileName}} is a picture. Perennial imports tables saved as CSV, and its own files. Nothing was changed.",
  isSpreadsheet: "{{fileName}} is a spreadsheet or an archive. Save the sheet as CSV and choose that file. Nothing was changed.",
  isDocument: "{{fileName}} is a document or an archive. Perennial imports tables saved as CSV, and its own files. Nothing was changed.",
  isBinary: "{{fileName}} does not hold text that Perennial can read. Save it as CSV with UTF-8 and choose it again. Nothing was changed.",
  isEmpty: "{{fileName}} is empty. Nothing was changed.",
  tooLarge: "This file has {{size}} MB, and Perennial imports files up to {{limit}} MB. Split it and import the parts. Nothing was changed.",
  tooManyRows: "This file has {{rows}} rows, and Perennial imports up to {{limit}} at once. Split it and import the parts. Nothing was changed.",
  noUsableColumn: "Perennial found no column with companies or roles in {{fileName}}. Say which column holds them. Nothing was changed.",
  notPerennial: "{{fileName}} is JSON, but not a Perennial file. Nothing was changed.",
  damagedPerennial: "{{fileName}} is a Perennial file, but this part of it cannot be read: {{place}}. Nothing was changed.",
  newerPerennial: "{{fileName}} was written by a newer Perennial. Update this one to import it. Nothing was changed.",
  pastedTooLong: "This text is too long: a posting holds {{limit}} characters. Nothing was added.",
  linkTooLong: "This link is too long: a link holds {{limit}} characters. Nothing was added.",
  problem: {
    dateOrderAsked: "The dates can be read day first or month first. They were read by your computer's language; please check them.",
    dateUnread: "“{{text}}” in {{column}} was not read as a date. It is kept in a note.",
    statusUnknown: "Perennial does not know the status “{{text}}” and took it for applied. You can change what it means.",
    quoteOpen: "A quotation mark is not closed here, so what follows was read as one cell.",
    debriefLeft: "This application was there already; its mistakes and feedback were not brought in.",
    shortened: "{{column}} is too long for its field and was shortened. The whole text is kept in a note.",
  },
  skipped: {
    total: "This looks like a total or a remark, not an application.",
    nameMissing: "There is neither a company nor a role.",
    headerAgain: "The column names stand here once more.",
    inBin: "It lies in the bin of that file.",
  },
  duplicate: {
    row: "The same company, role and date as row {{row}}.",
    application: "{{name}} is there already, with the same date.",
  },
} as const;
