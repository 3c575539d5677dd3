// A program that is under way while the system's time zone changes: it prints the wall clock of 1970 in each.
import { rmSync, symlinkSync } from "node:fs";
import { momentOf, noticeTimeZone } from "./clock.ts";

const LOCAL = "/etc/localtime";

const zones = process.argv.slice(2);
console.log(momentOf(new Date(0)).wall);
for (const zone of zones) {
  rmSync(LOCAL, { force: true });
  symlinkSync(`/usr/share/zoneinfo/${zone}`, LOCAL);
  noticeTimeZone();
  console.log(momentOf(new Date(0)).wall);
}
