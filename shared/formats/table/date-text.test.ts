// Dates in every way of writing, and the one order of a column.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATE_ORDERS, type DateOrder, isDate, orderOf, orderOfLocale, readDay } from "./date-text.ts";

describe("a date", () => {
  it.each<[string, DateOrder, string | undefined]>([
    ["2031-05-06", "dmy", "2031-05-06"],
    ["2031-05-06T10:20:30Z", "dmy", "2031-05-06"],
    ["2031-05-06 10:20:30", "mdy", "2031-05-06"],
    ["2031/5/6", "dmy", "2031-05-06"],
    ["06-05-2031", "dmy", "2031-05-06"],
    ["06-05-2031", "mdy", "2031-06-05"],
    ["6.5.31", "dmy", "2031-05-06"],
    ["06.05.2031 um 14:05 Uhr", "dmy", "2031-05-06"],
    ["5/6/31, 9:42 AM", "mdy", "2031-05-06"],
    ["5/6/31, 9:42\u202fPM", "mdy", "2031-05-06"],
    ["31-05-06", "ymd", "2031-05-06"],
    ["2031年5月6日", "dmy", "2031-05-06"],
    ["20310506", "dmy", "2031-05-06"],
    ["6 May 2031", "mdy", "2031-05-06"],
    ["May 6th, 2031", "dmy", "2031-05-06"],
    ["Tue, 6 May 2031", "dmy", "2031-05-06"],
    ["6. März 2031", "dmy", "2031-03-06"],
    ["6 août 2031", "dmy", "2031-08-06"],
    ["6 de enero de 2031", "dmy", "2031-01-06"],
    ["6-Dec-31", "dmy", "2031-12-06"],
    ["01/02/85", "dmy", "1985-02-01"],
    ["31/02/2031", "dmy", undefined],
    ["29/02/2032", "dmy", "2032-02-29"],
    ["29/02/2031", "dmy", undefined],
    ["13/13/2031", "mdy", undefined],
    ["1/2", "dmy", undefined],
    ["soon", "dmy", undefined],
    ["6 Zork 2031", "dmy", undefined],
    ["", "dmy", undefined],
    ["192.168.0.1", "dmy", undefined],
  ])("%s read as %s", (text, order, day) => {
    expect(readDay(text, order)).toBe(day);
  });

  it("comes back from every way of writing numbers", () => {
    const day = fc.date({ min: new Date("1970-01-01"), max: new Date("2069-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom(...DATE_ORDERS), fc.constantFrom("-", "/", "."), fc.boolean(), fc.boolean(), (iso, order, between, short, padded) => {
        const [year = "", month = "", date = ""] = iso.split("-");
        const plain = (text: string) => (padded ? text : String(Number(text)));
        const y = short ? year.slice(2) : year;
        const text = { dmy: [plain(date), plain(month), y], mdy: [plain(month), plain(date), y], ymd: [y, plain(month), plain(date)] }[order].join(between);
        expect(readDay(text, order)).toBe(iso);
        expect(isDate(text)).toBe(true);
      }),
    );
  });
});

/** The order of values that stand in one row each. */
function orderOfEach(values: readonly string[]) {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return orderOf(counts);
}

describe("the order of a column", () => {
  it("is decided by the rows that can only be read one way", () => {
    expect(orderOfEach(["01-02-2031", "", "13-02-2031"])).toEqual({ kind: "decided", order: "dmy" });
    expect(orderOfEach(["1/2/31, 1:00 AM", "1/13/31, 2:00 PM"])).toEqual({ kind: "decided", order: "mdy" });
    expect(orderOfEach(["2031-01-02"])).toEqual({ kind: "decided", order: "ymd" });
    expect(orderOfEach(["31-12-24", "31-01-25", "32-30-30"])).toEqual({ kind: "decided", order: "dmy" });
    expect(orderOfEach(["99-12-24", "98-01-25"])).toEqual({ kind: "decided", order: "ymd" });
  });

  it("is open where every row can be read both ways, and absent where there is no date", () => {
    expect(orderOfEach(["01-02-2031", "03-04-2031"])).toEqual({ kind: "either" });
    expect(orderOfEach(["soon", ""])).toEqual({ kind: "none" });
  });

  it("goes with most rows where they contradict each other", () => {
    expect(orderOfEach(["13-01-2031", "14-01-2031", "01-15-2031"])).toEqual({ kind: "decided", order: "dmy" });
  });

  it("is a language's own where it is asked for", () => {
    expect([orderOfLocale("en-US"), orderOfLocale("de-AT"), orderOfLocale("ja"), orderOfLocale("no such")]).toEqual(["mdy", "dmy", "ymd", "dmy"]);
  });
});
