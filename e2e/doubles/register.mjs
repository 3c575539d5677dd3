// Loaded before the built Electron main file (`node --import`): whoever imports `electron` gets the double.
import { register } from "node:module";

register("./resolve-electron.mjs", import.meta.url);
