// Tables of text that nobody should trip over: quotes left open, rows without end, formulas, marks that turn text around, bytes cut in the middle.
import { type HostileFile, mutated, numbersFrom, textFile } from "./hostile-file.test-source.ts";

const HEADER = "Company,Role,Location,Link,Salary,Status,Date applied,Notes";
const ROWS = [
  'Fernhill,Sculptor,Leeds,https://fernhill.example/jobs/1,"£30,000",Applied,13/02/2031,"Two lines\nof notes"',
  "Mossgate,Model maker,Porto,https://mossgate.example/2,45k,Rejected after interview,14/03/2031,Wanted more years",
  'Amberfield,"Restorer, senior",Utrecht,,€50 per hour,Offer,28/04/2031,"She said ""come by"""',
  "Willowbrook,Workshop lead,Berlin,www.willowbrook.example,,No response,01/05/2031,",
];
const GOOD = [HEADER, ...ROWS].join("\r\n");
const MANY = 10_000;

/** The good table with other rows behind it. */
const withRows = (rows: string) => `${GOOD}\r\n${rows}\r\n`;
const csv = (name: string, text: () => string, fileName = "search.csv") => textFile(name, fileName, text);

/** Each kind of table that somebody could think of. */
export function hostileTables(): HostileFile[] {
  return [
    csv("a quotation mark that is never closed", () => withRows(`"Slate,${"x,y\n".repeat(MANY)}`)),
    csv("only quotation marks", () => '"'.repeat(300_001)),
    csv("a quotation mark in every cell, none closed", () => `${HEADER}\n${'"a,b"c,"d\n'.repeat(MANY)}`),
    csv("quotation marks doubled a million times", () => withRows(`"${'""'.repeat(1_000_000)}",b`)),
    csv("zeros between the letters", () => withRows("Sl\0ate,Sculptor\0,\0,\0")),
    csv("only zeros", () => "\0".repeat(100_000)),
    csv("a million columns", () => `${"a,".repeat(1_000_000)}b\n${"1,".repeat(1_000_000)}2`),
    csv("a million empty columns", () => `Company,Role${",".repeat(1_000_000)}\nFernhill,Sculptor${",".repeat(1_000_000)}`),
    csv("a million columns of the same name", () => `${"Status,".repeat(1_000_000)}Company\n${"Applied,".repeat(1_000_000)}Fernhill`),
    csv("one row that is a million columns wide", () => withRows(`Fernhill${",x".repeat(1_000_000)}`)),
    csv("every row as wide as the last by one", () => `${HEADER}\n${Array.from({ length: 1_500 }, (_, at) => "x,".repeat(at)).join("\n")}`),
    csv("one line of 30 MB", () => "x".repeat(30_000_000)),
    csv("one line of 30 MB with delimiters", () => "Fernhill,Sculptor,".repeat(1_700_000)),
    csv("one cell of 30 MB", () => withRows(`"${"words and words ".repeat(1_900_000)}",Sculptor`)),
    csv("one cell of 30 MB in the notes", () => withRows(`Slate,Sculptor,,,,Applied,01/02/2031,"${"words and words\n".repeat(1_900_000)}"`)),
    csv("a column name of 20 MB", () => `Company,Role,"${"status ".repeat(3_000_000)}"\nFernhill,Sculptor,x`),
    csv("a million empty rows", () => withRows("\r\n".repeat(1_000_000))),
    csv("a million rows of one letter", () => "x\n".repeat(1_000_000)),
    csv("three million delimiters", () => ",".repeat(3_000_000)),
    csv("60,000 rows", () => `Company,Role\n${"Fernhill,Sculptor\n".repeat(60_000)}`),
    csv("50,001 different rows", () => `Company,Role\n${Array.from({ length: 50_001 }, (_, at) => `Fernhill ${at},Sculptor`).join("\n")}`),
    csv("the column names again 20,000 times", () => `${HEADER}\n`.repeat(MANY)),
    csv("20,000 statuses that nobody knows", () => `Company,Status\n${Array.from({ length: MANY }, (_, at) => `Fernhill ${at},qzx ${at}`).join("\n")}`),
    csv(
      "20,000 long statuses",
      () => `Company,Status\n${Array.from({ length: MANY }, (_, at) => `Fernhill ${at},${"rejected not ".repeat(14)}${at}`).join("\n")}`,
    ),
    csv("a status of all words there are", () => withRows(`Slate,Sculptor,,,,${"rejected interview offer withdrawn applied ".repeat(20_000)},01/02/2031,`)),
    csv("tags without end", () => `Company,Tags\nFernhill,"${"a,".repeat(500_000)}"`),
    csv("40 tags and one more", () => `Company,Tags\nFernhill,"${Array.from({ length: 41 }, (_, at) => `tag ${at}`).join(";")}"`),
    csv("points of a rejection without end", () => `Company,Status,Feedback\nFernhill,Rejected,"${"more bronze;\n".repeat(100_000)}"`),
    csv("cells that a spreadsheet would run", () =>
      withRows(
        ['=HYPERLINK("javascript:alert(1)")', "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "'=1", "＝1+1", '=HYPERLINK("https://a.example","b")']
          .map((cell) => `"${cell.replaceAll('"', '""')}","${cell.replaceAll('"', '""')}",x,"${cell.replaceAll('"', '""')}",1,Applied,01/02/2031,x`)
          .join("\n"),
      ),
    ),
    csv("marks that turn text around", () => withRows("\u202eetalS\u202c,\u2066Sculptor\u2069,\u200f,\u061c,\u200b,Applied,01/02/2031,\u202e\u202e\u202e")),
    csv("only marks that nobody sees", () => withRows("\u200b,\u200b,\ufeff,\u2060,\u00ad,\u200d,\u200e,\u180e")),
    csv("a letter with 200,000 accents", () => withRows(`Sl${"\u0301".repeat(200_000)}ate,Sculptor`)),
    csv("ligatures that grow when they are folded", () => withRows(`${"\ufdfa".repeat(2_000)},${"\ufdfa".repeat(2_000)},,,,${"\ufdfa".repeat(2_000)}`)),
    csv("letters outside of every plane in use", () => withRows(`${"\u{10ffff}".repeat(100)},${"\u{e0041}".repeat(100)}`)),
    csv(
      "names that objects have",
      () => `__proto__,constructor,toString,Company\nhasOwnProperty,__proto__,valueOf,__proto__\n__proto__,__proto__,__proto__,constructor`,
    ),
    csv(
      "statuses that objects have",
      () => `Company,Status\n${["__proto__", "constructor", "toString", "hasOwnProperty"].map((name) => `Fernhill,${name}`).join("\n")}`,
    ),
    csv(
      "dates of no calendar",
      () =>
        `Company,Date applied\n${["31/02/2031", "00/00/0000", "99/99/9999", "1e9/1/1", "-1/-1/-1", "29/02/2100", "2031-13-45", "٠١/٠٢/٢٠٣١", "1/1/1"].map((day) => `Fernhill,${day}`).join("\n")}`,
    ),
    csv("a date of a million digits", () => withRows(`Slate,Sculptor,,,,Applied,${"1".repeat(1_000_000)},`)),
    csv("pay of a million digits", () => withRows(`Slate,Sculptor,,,${"9".repeat(1_000_000)},Applied,,`)),
    csv("pay that a number cannot hold", () => withRows(`Slate,Sculptor,,,€${"9".repeat(70)},Applied,,`)),
    csv("pay of many commas", () => withRows(`Slate,Sculptor,,,"€${"1,".repeat(39)}",Applied,,`)),
    csv(
      "links that lead nowhere good",
      () =>
        `Company,Link\n${["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "http://[::1", `https://a.example/${"x".repeat(5_000)}`, "https://user:pass@a.example", "vbscript:x"].map((link) => `Fernhill,${link}`).join("\n")}`,
    ),
    csv("a link of 10 MB", () => `Company,Link\nFernhill,https://a.example/${"x".repeat(10_000_000)}`),
    csv("20,000 blanks before a link", () => `Company,Link\n${`Fernhill,"${" ".repeat(5_000)}https://a.example x"\n`.repeat(200)}`),
    csv("space that a careless pattern would choke on", () => withRows(`Slate${" ".repeat(200_000)}x,Sculptor${"\t".repeat(200_000)}y`)),
    csv("a delimiter named in the first line and never used", () => `sep=;\n${GOOD}`),
    csv("nothing but a delimiter named", () => "sep=,\n"),
    csv("all delimiters at once", () => `a,b;c\td|e\n${"1,2;3\t4|5\n".repeat(MANY)}`),
    csv("one empty cell", () => '""'),
    csv("one blank", () => " "),
    csv("nothing", () => ""),
    csv("only a mark of byte order", () => "\ufeff"),
    csv("three marks of byte order", () => `\ufeff\ufeff\ufeff${GOOD}`),
    csv("every kind of line end", () => GOOD.replaceAll("\r\n", "\r").replace("\r", "\n\r")),
    csv("unusual line ends", () => GOOD.replaceAll("\r\n", "\u2028")),
    csv("a table of totals", () => `${HEADER}\n${"Total,,,,,,,5\n".repeat(MANY)}`),
    csv("a page of HTML", () => `<!doctype html><table>${"<tr><td>Fernhill</td></tr>".repeat(MANY)}</table>`, "search.html"),
    csv("a web page that says it is a table", () => "<html><script>alert(1)</script>", "search.csv"),
    csv("brackets instead of a table", () => "[".repeat(200_000)),
    csv(
      "Perennial's own columns with nothing right in them",
      () =>
        `Company,Role,Stage,Applied on,Location,Link,Source,Salary from,Salary to,Currency,Period,Tags,Archived,Archived on,Added on,Posting,Posting saved,Timeline\n${'x,y,nowhere,never,,,,a,b,c,d,"""[{",because,1,2,p,q,"move lead -> nowhere"\n'.repeat(2_000)}`,
    ),
    ...encodings(),
  ];
}

/** Text of other alphabets, each cut in the middle of a letter, or with what its encoding has no letter for. */
function encodings(): HostileFile[] {
  const chinese = Buffer.concat([Buffer.from("公司,职位\r\n"), Buffer.from("远山工作室,雕塑师\r\n".repeat(40))]);
  const utf16 = Buffer.from(`\ufeff${GOOD}`, "utf16le");
  const swapped = Buffer.from(utf16).swap16();
  const gb = Buffer.from([...Buffer.from("a,b\n"), 0xb9, 0xab, 0xcb, 0xbe, 0x2c, 0xd6, 0xb0, 0xce, 0xbb, 0x0a, 0xff, 0xff, 0x81, 0x30, 0x81]);
  const file = (name: string, bytes: () => Uint8Array): HostileFile => ({ name, fileName: "search.csv", make: bytes });
  const random = () => {
    const number = numbersFrom(7);
    return Uint8Array.from({ length: 500_000 }, () => number(256));
  };
  return [
    ...[1, 2, 7, 100].flatMap((cut) => [
      file(`UTF-8 cut ${cut} bytes before its end`, () => chinese.subarray(0, -cut - 2)),
      file(`UTF-16 cut ${cut} bytes before its end`, () => utf16.subarray(0, -cut)),
      file(`UTF-16 the other way round, cut at ${cut}`, () => swapped.subarray(0, swapped.length - cut)),
      file(`UTF-8 that begins ${cut} bytes late`, () => chinese.subarray(cut)),
      file(`UTF-16 that begins ${cut} bytes late`, () => utf16.subarray(cut)),
    ]),
    file("half a letter of UTF-16", () => Buffer.from(`\ufeffCompany,Role\nFern\ud800hill,Sculptor\nMoss\udc00,x`, "utf16le")),
    file("half letters throughout", () => Buffer.from(`\ufeffCompany,Role\n${"\udc00\ud800,x\n".repeat(10_000)}`, "utf16le")),
    file("GB18030 with bytes that are no letters", () => gb),
    file("letters of UTF-8 in too many bytes", () => Buffer.from([...Buffer.from(`${GOOD}\n`), 0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf8, 0x88, 0x80, 0x80, 0x80])),
    file("bytes at random", random),
    file("a mark of UTF-16 and then bytes at random", () => Buffer.concat([Buffer.from([0xff, 0xfe]), random()])),
    file("all bytes above ASCII", () => Uint8Array.from({ length: 300_000 }, (_, at) => 128 + (at % 128))),
    file("a picture's first bytes before a table", () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from(GOOD)])),
    file("one byte", () => Uint8Array.of(0xff)),
    file("two bytes", () => Uint8Array.of(0xff, 0xfe)),
    file("65 MB", () => new Uint8Array(65 * 1024 * 1024)),
  ];
}

/** A table that means well, to show that what is changed in the others would have been read. */
export function goodTables(): HostileFile[] {
  return [csv("a table that means well", () => GOOD)];
}

/** Good tables changed at random, in three encodings. */
export function mutatedTables(count: number): HostileFile[] {
  const goods = [
    ["search.csv", Buffer.from(GOOD)],
    ["search.csv", Buffer.from(GOOD.replaceAll(",", ";"))],
    ["search.tsv", Buffer.from(GOOD.replaceAll(",", "\t"))],
    ["search.csv", Buffer.from(`\ufeff${GOOD}`, "utf16le")],
    ["search.csv", Buffer.from(GOOD, "latin1")],
    [
      "Job Applications.csv",
      Buffer.from(
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n2/13/31, 9:05 AM,a@b.example,,Fernhill,Sculptor,https://a.example,r.pdf,Q: A | R",
      ),
    ],
  ] as const;
  return Array.from({ length: count }, (_, seed) => {
    const [fileName, bytes] = goods[seed % goods.length] as (typeof goods)[number];
    return { name: `a table changed at random, ${seed}`, fileName, make: () => mutated(bytes, seed) };
  });
}
