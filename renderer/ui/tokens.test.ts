// The palette keeps its promises: text can be read in both schemes, and no stage is lighter than another.
// @ts-expect-error The page has no Node and so no types of it; this test runs in it, since Vitest hands out style sheets empty.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const css: string = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const SCHEMES = ["light", "dark"] as const;
const SURFACES = ["paper", "well", "card", "card-hover", "raised"] as const;
const STAGE_NAMES = ["lead", "applied", "interviewed", "rejected", "reconnected", "offered"] as const;

/** What a token is in a scheme, as it is written. */
function written(token: string, scheme: (typeof SCHEMES)[number]): string {
  const found = new RegExp(`--${token}: light-dark\\(((?:[^(),]|\\([^)]*\\))+), ((?:[^(),]|\\([^)]*\\))+)\\);`).exec(css);
  if (!found) throw new Error(`tokens.css has no colour --${token}`);
  return found[scheme === "light" ? 1 : 2] as string;
}

/** Lightness, chroma and hue of an `oklch()` colour. */
function oklch(text: string): [lightness: number, chroma: number, hue: number] {
  const found = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(text);
  if (!found) throw new Error(`${text} is not oklch`);
  return [Number(found[1]) / 100, Number(found[2]), Number(found[3])];
}

/** OKLCH to linear sRGB, by https://bottosson.github.io/posts/oklab. */
function fromOklch(text: string): Colour {
  const [lightness, chroma, hue] = oklch(text);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    1,
  ];
}

const toLinear = (byte: number) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);

/** A colour of the sheet in linear sRGB. */
function colour(token: string, scheme: (typeof SCHEMES)[number]): Colour {
  const text = written(token, scheme);
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text);
  if (hex)
    return [
      toLinear(Number.parseInt(hex[1] as string, 16)),
      toLinear(Number.parseInt(hex[2] as string, 16)),
      toLinear(Number.parseInt(hex[3] as string, 16)),
      1,
    ];
  return fromOklch(text);
}

/** The contrast ratio of two opaque colours, by WCAG 2.2. */
function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [one, other].map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue).sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(SCHEMES)("the %s palette", (scheme) => {
  const between = (one: string, other: string) => contrast(colour(one, scheme), colour(other, scheme));

  it("can be read: text holds 4.5 : 1 on every surface", () => {
    for (const surface of SURFACES) {
      for (const text of ["ink", "ink-2", "ink-3", "accent", "danger"]) expect(between(text, surface), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const fill of ["accent", "accent-hover", "danger", "danger-hover"]) expect(between("on-accent", fill), fill).toBeGreaterThanOrEqual(4.5);
    for (const text of ["ink", "ink-2", "ink-3", "accent"]) expect(between(text, "selected"), `${text} on selected`).toBeGreaterThanOrEqual(4.5);
    for (const text of ["ink", "danger"]) expect(between(text, "danger-soft"), `${text} on danger-soft`).toBeGreaterThanOrEqual(4.5);
  });

  it("can be seen: outlines, focus and stage marks hold 3 : 1 on every surface", () => {
    for (const surface of SURFACES) {
      for (const mark of ["edge", "focus", ...STAGE_NAMES.map((stage) => `stage-${stage}`)]) {
        expect(between(mark, surface), `${mark} on ${surface}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it("gives the stages one lightness and each column a hue of its own", () => {
    const colours = STAGE_NAMES.map((stage) => oklch(written(`stage-${stage}`, scheme)));
    expect(new Set(colours.map(([lightness]) => lightness)).size).toBe(1);
    const hues = colours.map(([, , hue]) => hue).sort((one, other) => one - other);
    hues.reduce((previous, hue) => {
      expect(hue - previous).toBeGreaterThanOrEqual(20);
      return hue;
    });
  });

  it("stays inside what a screen can show", () => {
    for (const stage of STAGE_NAMES) {
      for (const channel of colour(`stage-${stage}`, scheme)) {
        expect(channel, stage).toBeGreaterThan(-0.002);
        expect(channel, stage).toBeLessThanOrEqual(1.002);
      }
    }
  });
});
