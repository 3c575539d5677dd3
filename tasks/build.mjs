// `npm run build`: builds the page, the terminal program and Electron's parts where they are older than their sources (`--force`: anyway).
import { buildIfOlder } from "./built-parts.mjs";

process.exitCode = (await buildIfOlder({ force: process.argv.includes("--force") })) ? 0 : 1;
