// `npm run check:docs`: fails where a document names what is not there, or the published JSON Schema is not the model's (`--write`: writes it).
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { documentFaults, documents } from "./documents.mjs";
import { packageJson, ROOT } from "./project.mjs";

const SCHEMA = join(ROOT, "resources/perennial.schema.json");

const { version, scripts } = packageJson();
const paths = documents(ROOT);
const wrong = paths.flatMap((path) => documentFaults(ROOT, path, Object.keys(scripts)));
const changelog = join(ROOT, "CHANGELOG.md");
if (existsSync(changelog) && !readFileSync(changelog, "utf8").includes(`## ${version}`)) wrong.push(`CHANGELOG.md has no part for ${version}`);
const { module } = await runnerImport(join(ROOT, "backend/storage/schema-file.ts"), { root: ROOT, configFile: false, logLevel: "silent" });
const schema = /** @type {{ jsonSchemaText(): string }} */ (module).jsonSchemaText();
if (process.argv.includes("--write")) writeFileSync(SCHEMA, schema);
else if (!existsSync(SCHEMA) || readFileSync(SCHEMA, "utf8") !== schema) {
  wrong.push("resources/perennial.schema.json is not what the model says: run node tasks/check-docs.mjs --write");
}
for (const line of wrong) console.error(line);
console.log(`${paths.length} documents, ${wrong.length} wrong.`);
process.exitCode = wrong.length > 0 ? 1 : 0;
