// `npm test`: provides what the tests need, then runs everything that must be green.
import { runChecks } from "./checks.mjs";
import { provideChromium } from "./chromium.mjs";

try {
  process.env.PERENNIAL_CHROMIUM = await provideChromium(console.error);
  process.exitCode = (await runChecks()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
