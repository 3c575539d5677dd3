// Loaded before the built program (`node --import`): its clock is the one that a spec sets, by a file, and runs on from there.
import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** How often, in ms, the file is read. */
const EVERY_MS = 25;
const file = process.env.PERENNIAL_E2E_CLOCK;
/** Where it is told which number was taken over. */
const taken = `${file}.${process.pid}`;
const { Date: RealDate, setInterval: setRealInterval, clearInterval: clearRealInterval } = globalThis;
/** What is done again and again: whoever sets the clock has it done, as a computer that wakes up. */
const intervals = new Map();
let shiftMs = 0;
let number = 0;

const now = () => RealDate.now() + shiftMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, property) => (property === "now" ? now : Reflect.get(target, property)),
});

globalThis.setInterval = (done, ms, ...given) => {
  const timer = setRealInterval(done, ms, ...given);
  intervals.set(timer, () => done(...given));
  return timer;
};
globalThis.clearInterval = (timer) => {
  intervals.delete(timer);
  clearRealInterval(timer);
};

/** Takes over what the spec wrote. A file that is not there leaves the clock as it is. */
function read() {
  let asked;
  try {
    asked = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return;
  }
  if (asked.number === number) return;
  ({ number, shiftMs } = asked);
  for (const done of [...intervals.values()]) done();
  writeFileSync(`${taken}.part`, String(number));
  renameSync(`${taken}.part`, taken);
}

read();
setRealInterval(read, EVERY_MS).unref();
