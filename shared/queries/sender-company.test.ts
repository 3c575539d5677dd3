// Whose letter it is: told by what is known, never guessed.
import { describe, expect, it } from "vitest";
import { documentWithPeople } from "./known-people.test-source.ts";
import { type Sender, senderCompany } from "./sender-company.ts";
import { isShared, registeredDomain } from "./shared-domains.ts";

const document = documentWithPeople({
  applications: [
    { id: "q1", company: "Quillhaven", role: "Binder", appliedOn: "2031-01-01" },
    { id: "q2", company: "Quillhaven GmbH", role: "Head binder", appliedOn: "2031-05-01" },
    { id: "m", company: "Mosswright & Sons", role: "Gilder" },
    { id: "t", company: "Tidewheel", role: "Clockmaker", link: "https://careers.tw-clocks.example/jobs/1" },
    { id: "k", company: "Kilnberry", role: "Potter", link: "https://boards.greenhouse.io/kilnberry/jobs/1" },
    { id: "b", company: "Büttenhof", role: "Papermaker" },
    { id: "j", company: "jobs.buettenhof.example", role: "", link: "https://jobs.buttenhof.example/3" },
    { id: "gone", company: "Binned", role: "Weaver", removed: { at: "2031-01-01T00:00:00Z" } },
    { id: "one", company: "Twin", role: "Weaver", link: "https://twins.example/1" },
    { id: "other", company: "Twin Studios", role: "Weaver", link: "https://twins.example/2" },
  ],
  people: [
    { id: "p", company: "Kilnberry", email: "Rosa@Studio-Rosa.example" },
    { id: "f", company: "Mosswright & Sons", email: "wright@gmail.com" },
    { id: "o", company: "Quillhaven", email: "old@quill-group.example" },
  ],
});

function from(address: string, name = ""): readonly unknown[] {
  const sender: Sender = { name, address };
  const found = senderCompany(document, sender);
  return found ? [found.company, found.by] : [];
}

describe("the company of a sender", () => {
  it("is the one whose name the domain is, its latest application first", () => {
    expect(from("jobs@quillhaven.example")).toEqual(["Quillhaven GmbH", "domain"]);
    expect(senderCompany(document, { name: "", address: "a@mail.quillhaven.co.uk" })?.applications.map(({ id }) => id)).toEqual(["q2", "q1"]);
    expect(from("a@mosswright-and-sons.example")).toEqual(["Mosswright & Sons", "domain"]);
    expect(from("a@buttenhof.example")).toEqual(["Büttenhof", "domain"]);
  });

  it("is the one whose posting or whose people are at that domain", () => {
    expect(from("hr@tw-clocks.example")).toEqual(["Tidewheel", "domain"]);
    expect(from("new@quill-group.example")).toEqual(["Quillhaven GmbH", "domain"]);
  });

  it("is that of the person whose address it is, wherever they write from", () => {
    expect(from("rosa@studio-rosa.example")).toEqual(["Kilnberry", "person"]);
    expect(from("wright@gmail.com")).toEqual(["Mosswright & Sons", "person"]);
    expect(senderCompany(document, { name: "", address: "wright@gmail.com" })?.person?.id).toBe("f");
  });

  it("is never told by free mail, by a program for hiring or by a job board", () => {
    for (const address of ["x@gmail.com", "no-reply@greenhouse-mail.io", "no-reply@hire.lever.co", "kilnberry@myworkday.com", "jobs-noreply@linkedin.com"])
      expect(from(address)).toEqual([]);
  });

  it("is told by the name it is sent by, only where that is a known company's", () => {
    expect(from("no-reply@greenhouse-mail.io", "Quillhaven Recruiting")).toEqual(["Quillhaven GmbH", "name"]);
    expect(from("no-reply@ashbyhq.com", "Mosswright & Sons Hiring Team")).toEqual(["Mosswright & Sons", "name"]);
    expect(from("no-reply@ashbyhq.com", "Quill")).toEqual([]);
    expect(from("no-reply@ashbyhq.com", "The Recruiting Team")).toEqual([]);
  });

  it("is nobody's where nothing is known of it, several share it, or it lies in the bin", () => {
    for (const address of ["a@elsewhere.example", "a@twins.example", "a@binned.example", "quillhaven", "", "a@", "@@@", "a@127.0.0.1"])
      expect(from(address)).toEqual([]);
  });
});

describe("a registered domain", () => {
  it("is the part that somebody registered", () => {
    expect(registeredDomain("a.b.example.com")).toBe("example.com");
    expect(registeredDomain("jobs.example.co.uk")).toBe("example.co.uk");
    expect(registeredDomain("example.com.")).toBe("example.com");
    expect(registeredDomain("localhost")).toBeUndefined();
    expect(isShared("gmail.com") && isShared("lever.co") && !isShared("quillhaven.example")).toBe(true);
  });
});
