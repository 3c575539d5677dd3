// Makes the PNG and ICO files from the SVG drawings beside it; run it after a drawing has changed: `node resources/make-icons.mjs`.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { Resvg } from "@resvg/resvg-js";
import pngToIco from "png-to-ico";

/** Up to this many px the small drawing is used, which has fewer and stronger parts. */
const SMALL = 32;
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 20, 24, 32, 48, 64, 256];
/** What macOS makes its icon from. */
const LARGEST = 1024;

const here = (name) => new URL(name, import.meta.url);
const draw = (svg, size) => new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();

const [large, small, tray] = await Promise.all(["icon.svg", "icon-small.svg", "tray-template.svg"].map((name) => readFile(here(name), "utf8")));
const icon = (size) => draw(size <= SMALL ? small : large, size);

await mkdir(here("icons/"), { recursive: true });
await Promise.all([
  ...LINUX_SIZES.map((size) => writeFile(here(`icons/${size}x${size}.png`), icon(size))),
  writeFile(here("icon.png"), icon(LARGEST)),
  writeFile(here("icon.ico"), await pngToIco(WINDOWS_SIZES.map(icon))),
  writeFile(here("tray-template.png"), draw(tray, 16)),
  writeFile(here("tray-template@2x.png"), draw(tray, 32)),
]);
