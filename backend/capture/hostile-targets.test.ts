// No byte goes to an address inside the person's own network or machine, however it is spelled, named or redirected to; and no page is swallowed whole.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printFigure } from "../storage/proof-size.test-source.ts";
import { fetchPosting } from "./fetch-posting.ts";
import { DISGUISED, NO_PAGES, OTHER_PORTS, PRIVATE_IPV4, PRIVATE_IPV6, PRIVATE_NAMES, spellings } from "./hostile-addresses.test-source.ts";
import { HOSTILE_SERVERS, HOSTILE_SITES } from "./hostile-sites.test-source.ts";
import { madeCertificate } from "./made-certificate.test-source.ts";
import { type MadeUpWeb, madeUpWeb, SITE_ADDRESS } from "./made-up-web.test-source.ts";
import { isPublicAddress } from "./public-address.ts";

const HOST = "fernhill.example";
/** How long it may take, in ms: soon over for what never ends by itself, and as ever for redirects, which are counted. */
const WHOLE_MS = 1_500;
const REDIRECTED_MS = 15_000;
const now = () => new Date("2031-05-02T09:00:00Z");

describe("hostile targets are refused", () => {
  let web: MadeUpWeb;
  const tally = { targets: 0, refused: 0, connects: 0 };
  beforeAll(async () => {
    web = await madeUpWeb();
    web.site(HOST, (_request, response) => response.end("<p>A page that may be read.</p>"));
  });
  afterAll(async () => {
    await web.close();
    printFigure("posting fetcher", `${tally.targets} targets: ${tally.refused} refused, ${tally.connects} connections to addresses that are not public`);
  });

  /** Refused, and nothing was connected to but public sites; `visits` of those. */
  async function refuses(address: string, visits = 0, wholeMs = WHOLE_MS): Promise<void> {
    const before = web.connects.length;
    const answer = await fetchPosting(address, { web, now, wholeMs });
    const connects = web.connects.slice(before);
    const inside = connects.filter((connect) => !connect.startsWith("198.41.0."));
    tally.targets += 1;
    if (answer.kind === "refused") tally.refused += 1;
    tally.connects += inside.length;
    expect({ address, kind: answer.kind, inside, visits: connects.length }).toEqual({ address, kind: "refused", inside: [], visits });
  }

  /** A public site that sends on to an address, once. */
  async function refusesRedirectTo(location: string, status = 302): Promise<void> {
    web.site("go.example", (_request, response) => response.writeHead(status, { location: encodeHeader(location) }).end());
    await refuses("http://go.example/", 1, REDIRECTED_MS);
  }

  test("but the page beside them is read", async () => {
    for (const scheme of ["http", "https"]) expect(await fetchPosting(`${scheme}://${HOST}/`, { web, now })).toMatchObject({ kind: "fetched" });
  });

  test("and a fetcher that checks a name and then connects to it by that name would be found out", async () => {
    const careless = async (name: string) => {
      if ((await web.resolve(name)).every(isPublicAddress)) for (const address of await web.resolve(name)) web.connect(address, 80).on("error", () => {});
    };
    web.name("rebinding.example", [SITE_ADDRESS], ["127.0.0.1"]);
    const before = web.connects.length;
    await careless("rebinding.example");
    expect(web.connects.slice(before)).toEqual(["127.0.0.1:80"]);
  });

  test("addresses of every range that is not public", async () => {
    for (const address of PRIVATE_IPV4) await refuses(`http://${address}/`);
    for (const address of PRIVATE_IPV6) await refuses(`https://[${address}]/`);
  });

  test("other spellings of them", async () => {
    for (const address of ["127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "0.0.0.0"]) {
      for (const spelled of spellings(address)) await refuses(`http://${spelled}/latest/meta-data/`);
    }
  });

  test("names of this machine and this network", async () => {
    for (const name of PRIVATE_NAMES) {
      web.name(name.toLowerCase(), [SITE_ADDRESS]);
      await refuses(`http://${name}/`);
    }
  });

  test("public names that lead inside, or to both sides", async () => {
    for (const [at, address] of [...PRIVATE_IPV4, ...PRIVATE_IPV6].entries()) {
      web.name(`inside-${at}.example`, at % 3 === 0 ? [SITE_ADDRESS, address] : at % 3 === 1 ? [address, SITE_ADDRESS] : [address]);
      await refuses(`https://inside-${at}.example/`);
    }
    web.name("empty.example", []);
    web.name("odd.example", ["no address"]);
    web.name("zoned.example", ["fe80::1%eth0"]);
    for (const name of ["empty.example", "odd.example", "zoned.example", "unknown.example"]) await refuses(`http://${name}/`);
  });

  test("names that lead elsewhere when they are asked for again", async () => {
    for (const address of ["127.0.0.1", "169.254.169.254", "192.168.0.1", "::1", "fd00::1", "::ffff:10.0.0.1"]) {
      web.site("rebinding.example", (_request, response) => response.writeHead(302, { location: "/again" }).end());
      web.name("rebinding.example", [SITE_ADDRESS], [address]);
      await refuses("http://rebinding.example/", 1, REDIRECTED_MS);
    }
  });

  test("a name that changes while it is read stays where it was checked", async () => {
    web.site("changing.example", (_request, response) => response.end("<p>public</p>"));
    web.name("changing.example", [SITE_ADDRESS], ["127.0.0.1"]);
    const before = web.connects.length;
    expect(await fetchPosting("http://changing.example/", { web, now })).toMatchObject({ kind: "fetched" });
    expect(web.connects.slice(before)).toEqual([`${SITE_ADDRESS}:80`]);
  });

  test("what is no page, or hides where it leads", async () => {
    for (const address of [...NO_PAGES, ...DISGUISED, ...OTHER_PORTS]) await refuses(address);
  });

  test("redirects to any of them", async () => {
    const inside = [
      "http://127.0.0.1/",
      "//127.0.0.1/",
      "\\\\127.0.0.1\\",
      "http://2130706433/",
      "http://[::1]/",
      "https://169.254.169.254/",
      "http://localhost/",
    ];
    for (const location of [...inside, "file:///etc/passwd", "javascript:alert(1)", "data:text/html,hi", "ftp://fernhill.example/", "http://router/"]) {
      await refusesRedirectTo(location);
    }
    for (const location of [...DISGUISED.slice(0, 7), ...OTHER_PORTS.slice(0, 4), "http://[::1", "http://inside-1.example/", `/${"a".repeat(5_000)}`]) {
      await refusesRedirectTo(location);
    }
    for (const status of [300, 301, 303, 305, 307, 308]) await refusesRedirectTo("http://10.0.0.1/", status);
    web.site(HOST, (_request, response) => response.writeHead(302, { location: `http://${HOST}/` }).end());
    await refuses(`https://${HOST}/`, 1);
  });

  test.each(Object.entries(HOSTILE_SITES))("sites that answer with %s", async (name, listener) => {
    web.site("bad.example", listener);
    await (name.startsWith("redirects") ? refuses("http://bad.example/", 6, REDIRECTED_MS) : refuses("http://bad.example/", 1));
  });

  test.each(Object.entries(HOSTILE_SERVERS))("servers that say %s", async (name, server) => {
    const at = Object.keys(HOSTILE_SERVERS).indexOf(name);
    await web.rawSite("raw.example", server(), `198.41.0.${100 + at}`);
    await refuses("http://raw.example/", 1);
  });

  test("certificates of another name, of another time, of nobody known, and none", async () => {
    web.certify("unknown.example", madeCertificate("unknown.example", "2020", "2049"));
    web.certify("expired.example", madeCertificate("expired.example", "2001", "2002"));
    for (const name of ["unknown.example", "expired.example", "othername.example"]) {
      web.site(name, (_request, response) => response.end("<p>not read</p>"));
      await refuses(`https://${name}/`, 1);
    }
    await refuses(`https://${SITE_ADDRESS}/`, 1);
    await web.rawSite("plain.example", HOSTILE_SERVERS["a line that is no HTTP"]?.() as never, "198.41.0.90");
    await refuses("https://plain.example/", 1);
  });
});

/** A header carries Latin letters only. */
function encodeHeader(location: string): string {
  return Buffer.from(location).toString("latin1");
}
