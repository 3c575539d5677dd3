// A zip is an export of LinkedIn's, or holds one file to import, or is refused with what it holds.
import { describe, expect, it } from "vitest";
import { emptyDocument } from "#shared/model/document.ts";
import { say } from "#shared/text/say.ts";
import { planImport, readImport } from "../import/read-import.ts";
import { zipOf } from "./zip-of.test-source.ts";

const APPLIED = "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\r\n";
const SAVED = "Saved Date,Job Url,Job Title,Company Name\r\n";
const TABLE = "Company,Role,Date applied\nFernhill,Gardener,2031-02-03\n";

async function refusal(files: Readonly<Record<string, Uint8Array | string>>, password?: string): Promise<string> {
  const read = await readImport(await zipOf(files, password), "things.zip");
  return "refused" in read ? say(read.refused) : "read";
}

async function planOf(files: Readonly<Record<string, Uint8Array | string>>) {
  const read = await readImport(await zipOf(files), "things.zip");
  if ("refused" in read) throw new Error(say(read.refused));
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  return { source: read.source, plan: planImport(read.source, {}, { document: emptyDocument(), today: "2036-11-23", locale: "en-US", newId }) };
}

describe("an export of LinkedIn's", () => {
  it("is one table of what was applied for and what was saved, wherever its files lie", async () => {
    const { source, plan } = await planOf({
      "Basic/Connections.csv": "First Name,Last Name\nMoss,Fern\n",
      "Basic/Jobs/Saved Jobs.csv": `${SAVED}"3/1/31, 9:00 AM",https://www.linkedin.com/jobs/view/7,Bookbinder,Quillhaven\r\n`,
      "Basic/Jobs/Job Applications_1.csv": `${APPLIED}"2/14/31, 8:00 AM",,,Tidewater Ltd,Sailmaker,https://www.linkedin.com/jobs/view/2,,\r\n`,
      "Basic/Jobs/Job Applications.csv": `${APPLIED}"1/30/31, 8:00 AM",,,Fernhill,Gardener,https://www.linkedin.com/jobs/view/1,,\r\n`,
      "Basic/Jobs/Job Seeker Preferences.csv": "Locations\nGhent\n",
    });
    expect(source).toMatchObject({ format: "linkedin", container: "zip", header: 0 });
    const told = plan.outcomes.map((outcome) => (outcome.outcome === "added" ? outcome.application : outcome));
    expect(told).toMatchObject([
      { company: "Fernhill", stage: "applied", appliedOn: "2031-01-30", source: "LinkedIn" },
      { company: "Tidewater Ltd", stage: "applied", appliedOn: "2031-02-14" },
      { company: "Quillhaven", role: "Bookbinder", stage: "lead", createdAt: "2031-03-01T12:00:00Z", link: "https://www.linkedin.com/jobs/view/7" },
    ]);
    expect(plan.counts).toMatchObject({ rows: 3, added: 3 });
  });

  it("holds a job once that was saved and then applied for", async () => {
    const link = "https://www.linkedin.com/jobs/view/1";
    const { plan } = await planOf({
      "Saved Jobs.csv": `${SAVED}"1/2/31, 9:00 AM",${link},Gardener,Fernhill\r\n`,
      "Job Applications.csv": `${APPLIED}"1/30/31, 8:00 AM",,,Fernhill,Gardener,${link},,\r\n`,
    });
    expect(plan.counts).toMatchObject({ rows: 1, added: 1, byStage: { applied: 1, lead: 0 } });
    expect(plan.outcomes[0]).toMatchObject({ application: { appliedOn: "2031-01-30", createdAt: "2031-01-02T12:00:00Z" } });
  });

  it("says so where there is no job in it", async () => {
    expect(await refusal({ "Jobs/Job Applications.csv": APPLIED, "Jobs/Saved Jobs.csv": "" })).toMatch(/is empty/u);
  });
});

describe("another zip", () => {
  it("is the one file in it that can be imported", async () => {
    const { source, plan } = await planOf({
      "log/applications.csv": TABLE,
      "__MACOSX/log/._applications.csv": "x",
      "log/photo.png": "x",
      ".hidden.csv": TABLE,
    });
    expect(source).toMatchObject({ format: "csv", container: "text", fileName: "applications.csv" });
    expect(plan.counts.added).toBe(1);
  });

  it("is refused with the names of what it holds, whatever they claim", async () => {
    expect(await refusal({ "a.csv": TABLE, "b.csv": TABLE })).toContain("a.csv, b.csv");
    expect(await refusal({ "../../etc/passwd\u202e": "x" })).toMatch(/only this: passwd\./u);
    expect(await refusal(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.csv`, TABLE])))).toContain("4.csv and 4 more");
    expect(await refusal({})).toMatch(/nothing in it/u);
    expect(await refusal({ "inner.csv": await zipOf({ "a.csv": TABLE }) })).toMatch(/another zip/u);
  });

  it("is refused where it is locked, broken or swells", async () => {
    expect(await refusal({ "a.csv": TABLE }, "moss")).toMatch(/password/u);
    expect(await refusal({ "a.csv": new Uint8Array(70_000_000).fill(65) })).toMatch(/64 MB/u);
    const torn = await readImport((await zipOf({ "a.csv": TABLE })).subarray(0, 60), "torn.zip");
    expect(torn).toMatchObject({ refused: { key: "importing.zip.damaged" } });
  });

  it("with more entries than are looked through says so, and of a spreadsheet what to do with one", async () => {
    const many = await zipOf(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`${at}/`, ""])));
    const said = async (name: string) => {
      const read = await readImport(many, name);
      return "refused" in read ? say(read.refused) : "read";
    };
    expect(await said("things.zip")).toMatch(/more than 1,000 files and folders/u);
    expect(await said("things.xlsx")).toMatch(/Save its sheet as CSV/u);
  });
});
