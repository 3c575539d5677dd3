// The ways in which pages write one and the same: each is read, and what can be read two ways is left blank.
import { describe, expect, it } from "vitest";
import { capturePage } from "./capture-page.ts";

function block(json: string): string {
  return `<!doctype html><script type="application/ld+json">${json}</script>`;
}

function posting(fields: object): ReturnType<typeof capturePage> {
  return capturePage(block(JSON.stringify({ "@context": "https://schema.org", "@type": "JobPosting", title: "Bookbinder", ...fields })));
}

describe("JSON-LD", () => {
  it.each([
    ["in a list", '[{"@type":"WebSite"},{"@type":"JobPosting","title":"Bookbinder"}]'],
    ["in a graph", '{"@graph":[{"@type":"JobPosting","title":"Bookbinder"}]}'],
    ["in something else", '{"@type":"WebPage","mainEntity":{"@type":["Thing","JobPosting"],"title":"Bookbinder"}}'],
    ["with its vocabulary spelled out", '{"@type":"http://schema.org/JobPosting","http://schema.org/title":{"@value":"Bookbinder"}}'],
    ["with a prefix", '{"@type":"schema:JobPosting","schema:title":"Bookbinder"}'],
    ["within a comment", '<!-- {"@type":"JobPosting","title":"Bookbinder"} -->'],
    ["within CDATA", '/*<![CDATA[*/ {"@type":"JobPosting","title":"Bookbinder"}; /*]]>*/'],
    ["with commas too many", '{"@type":"JobPosting","title":"Bookbinder","skills":["sewing",],}'],
    ["with line breaks in a text", '{"@type":"JobPosting","description":"one\n\ttwo","title":"Bookbinder"}'],
    ["escaped for HTML", "{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;Bookbinder&quot;}"],
    ["as a text once more", JSON.stringify('{"@type":"JobPosting","title":"Bookbinder"}')],
    ["with a name for a title", '{"@type":"JobPosting","name":"Bookbinder"}'],
  ])("%s", (_, json) => expect(capturePage(block(json)).role).toEqual({ value: "Bookbinder", in: "json-ld" }));

  it("that is broken beyond mending is passed over, the next one read", () => {
    const html = `${block('{"@type":"JobPosting","title":"Boo')}${block('{"@type":"JobPosting","title":"Bookbinder"}')}`;
    expect(capturePage(html).role?.value).toBe("Bookbinder");
  });

  it("comes before microdata, which fills what it leaves open where it speaks of the same role", () => {
    const microdata = (title: string) =>
      `<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">${title}</h1><b itemprop="hiringOrganization">Quillhaven</b><i itemprop="datePosted">2031-01-01</i></div>`;
    const html = block('{"@type":"JobPosting","title":"Bookbinder","datePosted":"2031-02-02"}');
    const both = capturePage(html + microdata("Bookbinder"));
    expect([both.company, both.posted]).toEqual([
      { value: "Quillhaven", in: "microdata" },
      { value: "2031-02-02", in: "json-ld" },
    ]);
    expect(capturePage(html + microdata("Gilder"))).toEqual({ role: expect.anything(), posted: expect.anything(), others: 1 });
  });

  it("of several postings is read where the page is about one, and the others are counted", () => {
    const several = block(
      '[{"@type":"JobPosting","title":"Gilder","url":"https://q.example/1"},{"@type":"JobPosting","title":"Bookbinder","url":"https://q.example/2"}]',
    );
    expect(capturePage(several, { url: "https://q.example/2/#apply" })).toMatchObject({ role: { value: "Bookbinder" }, others: 1 });
    expect(capturePage(`${several}<title>Bookbinder - Quillhaven</title>`)).toMatchObject({ role: { value: "Bookbinder" }, others: 1 });
    expect(capturePage(several)).toMatchObject({ role: { value: "Gilder" }, others: 1 });
    expect(capturePage(block('[{"@type":"JobPosting","title":"Gilder"},{"@type":"JobPosting","title":"Gilder"}]')).others).toBeUndefined();
  });
});

describe("a day", () => {
  it.each([
    ["2031-11-03", "2031-11-03"],
    ["2031-11-03T23:57:53+00:00", "2031-11-03"],
    ["2031-11-03 10:00:00", "2031-11-03"],
    [1_951_776_000_000, "2031-11-07"],
    ["1951776000", "2031-11-07"],
    ["Nov 3, 2031", "2031-11-03"],
    ["3 November 2031", "2031-11-03"],
    ["Mon, 03 Nov 2031 10:00:00 GMT", "2031-11-03"],
    ["Mon Nov 03 07:00:00 UTC 2031", "2031-11-03"],
    ["03.11.2031", "2031-11-03"],
    ["23/11/2031", "2031-11-23"],
    ["11/23/2031", "2031-11-23"],
    ["2031/11/03", "2031-11-03"],
    ["3. November 2031", "2031-11-03"],
  ])("is read from %s", (written, day) => expect(posting({ datePosted: written }).posted?.value).toBe(day));

  it.each(["03/11/2031", "3 days ago", "2031-13-45", "", "soon", "2031", 12, "null"])("is left blank for %s", (written) =>
    expect(posting({ datePosted: written }).posted).toBeUndefined(),
  );
});

describe("pay", () => {
  const range = { min: 40_000, max: 50_000, currency: "EUR", period: "year" };
  const amount = (value: unknown, more: object = {}) => ({ "@type": "MonetaryAmount", currency: "EUR", value, ...more });
  it.each([
    ["numbers", amount({ minValue: 40_000, maxValue: 50_000, unitText: "YEAR" }), range],
    ["numbers written as texts", amount({ minValue: "40000.00", maxValue: "50,000", unitText: "Annually" }), range],
    ["a range as a text", amount({ value: "40000 - 50000", unitText: "year" }), range],
    ["a list of two", amount({ value: [40_000, 50_000], unitText: "YEAR" }), range],
    ["a range on the amount itself", { currency: "EUR", minValue: 40_000, maxValue: 50_000, unitText: "YEAR" }, range],
    ["a code for the period", amount({ value: 20, unitCode: "HUR" }), { min: 20, max: 20, currency: "EUR", period: "hour" }],
    ["a plain amount", amount(20), { min: 20, max: 20, currency: "EUR" }],
    ["a text", "€40,000 – €50,000 per year", range],
    ["a sign for the currency", { currency: "€", value: { minValue: 40_000, maxValue: 50_000, unitText: "YEAR" } }, range],
    ["only the least", amount({ minValue: 40_000, maxValue: 0, unitText: "YEAR" }), { min: 40_000, currency: "EUR", period: "year" }],
    ["a price", { price: "3200", priceCurrency: "CHF", unitText: "MONTH" }, { min: 3_200, max: 3_200, currency: "CHF", period: "month" }],
  ])("is read from %s", (_, baseSalary, pay) => expect(posting({ baseSalary }).salary?.value).toEqual(pay));

  it("has its currency beside it", () => {
    expect(posting({ baseSalary: "100000", salaryCurrency: "USD" }).salary?.value).toEqual({ min: 100_000, max: 100_000, currency: "USD" });
    expect(posting({ baseSalary: 25, salaryCurrency: "USD" }).salary?.value).toEqual({ min: 25, max: 25, currency: "USD" });
  });

  it("in dollars is that of the country the job is in, and nobody's where that is not told", () => {
    const currency = (jobLocation: unknown, baseSalary: unknown = "$80,000 a year") => posting({ baseSalary, jobLocation }).salary?.value.currency;
    expect(currency({ address: { addressCountry: "CA" } })).toBe("CAD");
    expect(currency({ address: { addressCountry: { "@type": "Country", name: "United States" } } })).toBe("USD");
    expect(currency({ address: { addressLocality: "New York", addressRegion: "NY", addressCountry: null } })).toBe("USD");
    expect(currency({ address: { addressRegion: "ON" } }, { currency: "$", value: 20 })).toBe("CAD");
    expect(currency([{ address: { addressCountry: "US" } }, { address: { addressCountry: "CA" } }])).toBeUndefined();
    expect(posting({ baseSalary: "$80,000 a year" }).salary?.value).toEqual({ min: 80_000, max: 80_000, period: "year" });
    expect(posting({ baseSalary: "US$80,000 a year" }).salary?.value.currency).toBe("USD");
    expect(posting({ baseSalary: "$80,000 CAD a year" }).salary?.value.currency).toBe("CAD");
  });

  it.each([
    ["nothing", amount({ minValue: 0, maxValue: 0, unitText: "YEAR" })],
    ["words", "competitive"],
    ["more than it can be", amount({ value: 1e30 })],
    ["a range that is none", amount({ minValue: 50_000, maxValue: 40_000 })],
    ["a figure that is none", amount({ minValue: "depends", maxValue: 50_000 })],
    ["thousands that could be decimals", amount("40.000")],
    ["an empty thing", {}],
    ["an array of nothing", [[], null, {}]],
  ])("is left blank for %s", (_, baseSalary) => expect(posting({ baseSalary }).salary).toBeUndefined());
});

describe("a place", () => {
  const place = (address: unknown) => ({ "@type": "Place", address });
  it.each([
    ["a text", "Porto, Portugal", "Porto, Portugal"],
    ["an address that is a text", place("Remote"), "Remote"],
    [
      "town, region and country",
      place({ addressLocality: "Kirkland", addressRegion: "WA", addressCountry: { "@type": "Country", name: "US" } }),
      "Kirkland, WA, US",
    ],
    ["a town that is its region", place({ addressLocality: "Berlin", addressRegion: "Berlin", addressCountry: "DE" }), "Berlin, DE"],
    ["a region that is in the town", place({ addressLocality: "North Chicago, IL", addressRegion: "IL" }), "North Chicago, IL"],
    ["several", [place({ addressLocality: "Cork" }), place({ addressLocality: "Galway" }), place({ addressLocality: "Cork" })], "Cork; Galway"],
    ["a name alone", { "@type": "Place", name: "Harbour Library" }, "Harbour Library"],
    ["a list of addresses", [place([{ addressLocality: "Bath" }])], "Bath"],
  ])("is read from %s", (_, jobLocation, line) => expect(posting({ jobLocation }).location?.value).toBe(line));

  it.each([
    ["remote", { jobLocationType: "TELECOMMUTE" }, "Remote"],
    ["remote within countries", { jobLocationType: "TELECOMMUTE", applicantLocationRequirements: [{ name: "DE" }, { name: "AT" }] }, "Remote (DE, AT)"],
    ["remote or there", { jobLocationType: ["TELECOMMUTE"], jobLocation: place({ addressLocality: "Bath" }) }, "Remote; Bath"],
    ["remote twice said", { jobLocationType: "TELECOMMUTE", jobLocation: place("Remote, Portugal") }, "Remote, Portugal"],
  ])("is %s", (_, fields, line) => expect(posting(fields).location?.value).toBe(line));

  it("is left blank where it says nothing, and holds whole places only", () => {
    expect(posting({ jobLocation: place({ addressLocality: "-", addressRegion: null, addressCountry: "" }) }).location).toBeUndefined();
    const many = Array.from({ length: 100 }, (_, at) => place({ addressLocality: `Town number ${at}` }));
    expect(posting({ jobLocation: many }).location?.value).toMatch(/^Town number 0; .*Town number \d+$/u);
  });
});

describe("a company", () => {
  it.each([
    ["Quillhaven", "Quillhaven"],
    [{ "@type": "Organization", name: "Rye &amp; Rowan" }, "Rye & Rowan"],
    [
      [
        { "@type": "Organization", name: "" },
        { "@type": "Organization", name: "Quillhaven" },
      ],
      "Quillhaven",
    ],
    [{ legalName: "Quillhaven Ltd" }, "Quillhaven Ltd"],
    [{ name: "confidential" }, undefined],
    [{ name: "https://quillhaven.example" }, undefined],
    [{}, undefined],
    [null, undefined],
  ])("is read from %j", (hiringOrganization, name) => expect(posting({ hiringOrganization }).company?.value).toBe(name));
});

describe("guesses", () => {
  const said = (html: string) => {
    const { company, role } = capturePage(html);
    return [role?.value, company?.value];
  };
  it("are told as such", () => {
    expect(capturePage("<title>Job Application for Bookbinder at Quillhaven</title>")).toEqual({
      role: { value: "Bookbinder", in: "page" },
      company: { value: "Quillhaven", in: "page" },
    });
  });

  it("need more than one place that agrees, or words that tell role from company", () => {
    expect(said("<title>Bookbinder | Quillhaven</title><h1>Bookbinder</h1>")).toEqual(["Bookbinder", "Quillhaven"]);
    expect(said("<title>Quillhaven - Bookbinder</title><h1>Bookbinder</h1>")).toEqual(["Bookbinder", "Quillhaven"]);
    expect(said("<title>Quillhaven - Bookbinder</title>")).toEqual([undefined, undefined]);
    expect(said('<title>Bookbinder</title><meta property="og:site_name" content="LinkedIn"><h1>Bookbinder</h1>')).toEqual(["Bookbinder", undefined]);
  });

  it.each([
    ["Senior Engineer | Quillhaven Careers", "Senior Engineer", "Senior Engineer", "Quillhaven"],
    ["Senior Engineer | Careers at Quillhaven", "Senior Engineer", "Senior Engineer", "Quillhaven"],
    ["Bookbinder at Quillhaven - Indeed.com", "Bookbinder", "Bookbinder", "Quillhaven"],
    ["Software Engineer, Growth - Berlin", "Software Engineer, Growth", "Software Engineer, Growth", undefined],
    ["Bookbinder in Leipzig", "Bookbinder", "Bookbinder", undefined],
    ["Job: Bookbinder", "Bookbinder", "Bookbinder", undefined],
    ["Apply for Weaver at Looms", "Weaver", "Weaver", "Looms"],
    ["Careers | Quillhaven", "Join us", undefined, undefined],
    ["This job is no longer available", "This job is no longer available", undefined, undefined],
    ["Search results for bookbinder at Quillhaven", "12 jobs", undefined, undefined],
    ["Thank you for applying", "Thank you for applying", undefined, undefined],
  ])("of a page titled %s", (title, heading, role, company) => expect(said(`<title>${title}</title><h1>${heading}</h1>`)).toEqual([role, company]));

  it("are read from a title that says who is hiring whom where", () => {
    expect(capturePage("<title>Rye &amp; Rowan hiring Baker in Residence in Cork, Ireland | LinkedIn</title>")).toEqual({
      company: { value: "Rye & Rowan", in: "page" },
      role: { value: "Baker in Residence", in: "page" },
      location: { value: "Cork, Ireland", in: "page" },
    });
  });

  it("are not made of pages that stand where a posting was meant to be", () => {
    for (const title of ["Sign in at Quillhaven", "Page not found at Quillhaven", "Just a moment...", "404 at Quillhaven", "Access denied"]) {
      expect(said(`<title>${title}</title><h1>${title}</h1>`)).toEqual([undefined, undefined]);
    }
  });
});

describe("an address", () => {
  const html = '<link rel="canonical" href="https://q.example/jobs/1">';
  it("is the one the page was read from, else its posting's, else its own", () => {
    expect(capturePage(html, { url: "https://q.example/jobs/1?from=mail" }).url).toBe("https://q.example/jobs/1?from=mail");
    expect(capturePage(html + block('{"@type":"JobPosting","title":"x","url":"/jobs/2"}')).url).toBe("https://q.example/jobs/2");
    expect(capturePage(html).url).toBe("https://q.example/jobs/1");
    expect(capturePage('<link rel="canonical" href="https://q.example/">').url).toBeUndefined();
  });
});

describe("a text", () => {
  const text = (description: string) => posting({ description }).text?.value;
  it("keeps its paragraphs and lists", () => {
    expect(text("<p>One</p><p>Two<br>Three</p><ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul><p>End</p>")).toBe(
      "One\n\nTwo\nThree\n\n- a\n  - b\n- c\n\nEnd",
    );
    expect(text("One\n\n\n\n* two\n• three\n\n## Four\n\n**Five** six")).toBe("One\n\n- two\n- three\n\nFour\n\nFive six");
    expect(text("<table><tr><th>Pay</th><td>40</td></tr><tr><th>Days</th><td>5</td></tr></table>")).toBe("Pay 40\nDays 5");
    expect(text("<pre>a\n  b</pre>")).toBe("a\nb");
  });

  it("is read however often it was escaped, and words stay words", () => {
    expect(text("&lt;p&gt;One &amp;amp; two&lt;/p&gt;")).toBe("One & two");
    expect(text("&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;")).toBe("One");
    expect(text("<p>You know <code>&lt;div&gt;</code> &amp; <code>List&lt;Offer&gt;</code></p>")).toBe("You know <div> & List<Offer>");
    expect(text("Java, List<Offer>, a < b > c, AT&T")).toBe("Java, List<Offer>, a < b > c, AT&T");
  });

  it("is cut at the length that a posting's text may have", () => {
    const long = text(`<p>${"word ".repeat(40_000)}</p>`) ?? "";
    expect([long.length <= 100_000, long.endsWith("word …")]).toEqual([true, true]);
  });
});
