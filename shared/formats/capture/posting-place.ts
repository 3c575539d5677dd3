// Where a job is, in one line, as its posting says it.
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { isThing, lineOf, type Thing, type Value, valuesOf } from "./thing.ts";

/** Most places that are looked at. */
const PLACE_COUNT = 50;
const REMOTE = /\bremote\b|telecommute|home\s?office|télétravail|teletrabajo|teletrabalho|distans|zdaln/iu;

/** The places of a posting parted by `; `, and that it is remote, with where one may live then; "" where it says nothing of either. */
export function placeOf(posting: Thing): string {
  const places = valuesOf(posting, "jobLocation").slice(0, PLACE_COUNT).map(placeLine);
  const allowed = valuesOf(posting, "applicantLocationRequirements").slice(0, PLACE_COUNT).map(placeLine);
  const isRemote = valuesOf(posting, "jobLocationType").some((type) => /telecommute|remote/iu.test(isThing(type) ? "" : lineOf(type)));
  const from = distinct(allowed);
  const saysRemote = places.some((place) => REMOTE.test(place));
  return joined(distinct([isRemote && !saysRemote ? (from.length > 0 ? `Remote (${from.join(", ")})` : "Remote") : "", ...places]));
}

function placeLine(place: Value): string {
  if (!isThing(place)) return lineOf(place);
  const address = valuesOf(place, "address")[0];
  if (address !== undefined) {
    const line = isThing(address) ? addressLine(address) : lineOf(address);
    if (line !== "") return line;
  }
  return addressLine(place) || lineOf(place);
}

/** Town, region and country, each once; the street only where nothing else is told. */
function addressLine(address: Thing): string {
  const part = (name: string) => {
    const value = valuesOf(address, name)[0];
    return value === undefined ? "" : lineOf(value);
  };
  const parts = distinct([part("addressLocality"), part("addressRegion"), part("addressCountry")]);
  // "North Chicago, IL" says its region already.
  const told = parts.filter((one, at) => !parts.slice(0, at).some((earlier) => earlier.toLowerCase().split(/,\s*/u).includes(one.toLowerCase())));
  return told.length > 0 ? told.join(", ") : part("streetAddress") || part("name");
}

function distinct(lines: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const known = line.toLowerCase();
    if (line === "" || seen.has(known)) return false;
    seen.add(known);
    return true;
  });
}

/** As many places as a line holds, whole ones only. */
function joined(places: readonly string[]): string {
  let line = "";
  for (const place of places) {
    const longer = line === "" ? place : `${line}; ${place}`;
    if (longer.length > LINE_LIMIT) break;
    line = longer;
  }
  return line;
}
