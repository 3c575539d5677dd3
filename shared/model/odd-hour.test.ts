// Checks what is told of times that the clocks skip, and of times that come twice.
import { expect, test } from "vitest";
import { oddHour } from "./odd-hour.ts";

test.each([
  ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T03:00"],
  ["2026-03-08T02:00", "America/New_York", "2026-03-08T03:00"],
  ["2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-04T02:30"],
  ["2017-10-15T00:10", "America/Sao_Paulo", "2017-10-15T01:00"],
])("the clocks skip %s in %s, and %s counts", (wall, zone, counts) => expect(oddHour(wall, zone)).toEqual({ kind: "skipped", counts }));

test.each([
  ["2026-10-25T02:30", "Europe/Berlin"],
  ["2026-11-01T01:59", "America/New_York"],
  ["2026-04-05T01:45", "Australia/Lord_Howe"],
])("%s comes twice in %s", (wall, zone) => expect(oddHour(wall, zone)).toEqual({ kind: "twice" }));

test.each([
  ["2026-10-25T03:00", "Europe/Berlin"],
  ["2026-03-29T03:00", "Europe/Berlin"],
  ["2026-04-05T01:15", "Australia/Lord_Howe"],
  ["2026-06-01T02:30", "Asia/Kolkata"],
  ["2026-06-01T02:30", "Moon/Tycho"],
])("nothing is odd about %s in %s", (wall, zone) => expect(oddHour(wall, zone)).toBeUndefined());
