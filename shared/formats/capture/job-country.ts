// The country a job is in, where its posting tells it: whose dollar a lone `$` is.
import { isThing, lineOf, type Thing, valuesOf } from "./thing.ts";

/** Countries with a dollar of their own, as postings write them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...["us", "usa", "u.s.", "u.s.a.", "united states", "united states of america"].map((name) => [name, "US"] as const),
  ...["ca", "can", "canada"].map((name) => [name, "CA"] as const),
  ...["au", "aus", "australia"].map((name) => [name, "AU"] as const),
  ...["nz", "nzl", "new zealand"].map((name) => [name, "NZ"] as const),
  ...["sg", "sgp", "singapore"].map((name) => [name, "SG"] as const),
  ...["hk", "hkg", "hong kong"].map((name) => [name, "HK"] as const),
  ...["mx", "mex", "mexico", "méxico"].map((name) => [name, "MX"] as const),
]);
/** Codes of regions that only one of these countries has; WA is in two. */
const STATES = new Set(
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WV WI WY DC".split(
    " ",
  ),
);
const PROVINCES = new Set("AB BC MB NB NL NS NT NU ON PE QC SK YT".split(" "));

/** The code (ISO 3166) of the one country with a dollar of its own that all places of a posting are in; undefined where it is not told. */
export function jobCountry(posting: Thing): string | undefined {
  const places = [...valuesOf(posting, "jobLocation"), ...valuesOf(posting, "applicantLocationRequirements")].slice(0, 50);
  const countries = new Set(places.map((place) => (isThing(place) ? countryOf(place) : undefined)));
  const [country] = countries;
  return countries.size === 1 ? country : undefined;
}

function countryOf(place: Thing): string | undefined {
  const address = valuesOf(place, "address")[0] ?? place;
  if (!isThing(address)) return undefined;
  const said = lineIn(address, "addressCountry") || (address.types.includes("Country") ? lineOf(address) : "");
  if (said !== "") return NAMES.get(said.toLowerCase());
  const region = lineIn(address, "addressRegion");
  if (STATES.has(region)) return "US";
  return PROVINCES.has(region) ? "CA" : undefined;
}

function lineIn(thing: Thing, name: string): string {
  const value = valuesOf(thing, name)[0];
  return value === undefined ? "" : lineOf(value);
}
