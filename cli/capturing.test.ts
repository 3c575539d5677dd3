// Postings in the terminal: shown, and added only on asking.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, onFolder, PROJECT, root } from "./terminal.test-source.ts";

describe("a posting in the terminal", () => {
  beforeAll(build);

  it("prints what a saved posting says, and adds it only when it is told to", async () => {
    const page = join(PROJECT, "shared/formats/capture/fixtures/teamtailor-2.html");
    const url = "https://moorhen.example/jobs/1";
    const printed = await onFolder("capture", page, "--url", url, "--json");
    const found = {
      company: "Moorhen Films",
      role: "Sound Recordist",
      location: "Norwich, GB",
      salary: { max: 320, currency: "GBP", period: "day" },
      posted: "2031-04-14",
      text: "Marsh birds at dawn.",
      url,
    };
    expect(printed).toMatchObject({ code: 0, told: "" });
    expect(JSON.parse(printed.out)).toEqual(found);
    expect(JSON.parse((await onFolder("capture", page, "--url", url)).out)).toEqual(found);
    expect(existsSync(folder)).toBe(false);
    const added = await onFolder("capture", page, "--url", url, "--add", "--json");
    expect(added).toMatchObject({ code: 0, told: "Sound Recordist at Moorhen Films is on the shelf of leads now.\n" });
    const [kept] = JSON.parse((await onFolder("export")).out).data.applications;
    expect(kept).toMatchObject({
      id: JSON.parse(added.out).added,
      company: "Moorhen Films",
      role: "Sound Recordist",
      stage: "lead",
      link: url,
      salary: found.salary,
    });
    expect(kept.posting).toMatchObject({ text: "Marsh birds at dawn.", url, postedOn: "2031-04-14", savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(await onFolder("capture", page, "--add")).toMatchObject({
      code: 1,
      out: "",
      told: "Sound Recordist at Moorhen Films is there already, so nothing was added.\n",
    });
  });

  it("says what a posting leaves open, what is a guess, and that it is over", async () => {
    const page = join(root, "posting.html");
    writeFileSync(
      page,
      '<title>Job Application for Potter at Kilnberry</title><script type="application/ld+json">{"@type":"JobPosting","validThrough":"2001-02-03"}</script>',
    );
    const guessed = await onFolder("capture", page, "--json");
    expect(JSON.parse(guessed.out)).toEqual({ company: "Kilnberry", role: "Potter", closes: "2001-02-03", guesses: ["company", "role"] });
    expect(guessed.told.trim().split("\n")).toEqual([
      "Guessed from the page's title or main text, so please check: company, role.",
      "This posting closed on 2001-02-03.",
    ]);
    writeFileSync(page, "<p>Hello</p>");
    expect(await onFolder("capture", page, "--json")).toMatchObject({ code: 0, out: "{}\n" });
    expect(await onFolder("capture", page, "--add")).toMatchObject({ code: 1, told: expect.stringContaining("neither a company nor a role") });
    expect(await onFolder("capture", join(root, "missing.html"))).toMatchObject({ code: 1, told: expect.stringContaining("There is no file") });
    writeFileSync(page, "%PDF-1.7");
    expect(await onFolder("capture", page)).toMatchObject({ code: 1, told: expect.stringContaining("is not a page") });
    expect(existsSync(folder)).toBe(false);
  });
});
