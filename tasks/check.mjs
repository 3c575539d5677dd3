// `npm run check`: the parts of the check in order; each is also a script of its own, `npm run check:NAME`.
import { runChecks } from "./checks.mjs";

process.exitCode = (await runChecks()) ? 0 : 1;
