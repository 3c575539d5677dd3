// Hostile postings are read in good time, and nothing of them comes through but words.
import { afterAll, describe, expect, it } from "vitest";
import { capturePage } from "./capture-page.ts";
import { captureHanded } from "./capture-text.ts";
import type { Captured } from "./captured.ts";
import { BEACON, hostilePostings, READABLE, RUN } from "./hostile-postings.test-source.ts";

const postings = hostilePostings();
const BEGINNINGS = `${Reflect.ownKeys(Object.prototype).map(String)} ${Reflect.ownKeys(Array.prototype).map(String)}`;

function wordsOf({ company, role, location, text }: Captured): string {
  return [company, role, location, text].map((found) => found?.value ?? "").join("\n");
}

let slowest = { name: "", ms: 0 };

describe("hostile postings", () => {
  afterAll(() =>
    console.log(`FIGURE hostile postings read: ${postings.length}, the slowest in ${Math.round(slowest.ms)} ms of the processor (${slowest.name})`),
  );

  it("are more than 300, each with a name of its own", () => {
    expect(postings.length).toBeGreaterThan(300);
    expect(new Set(postings.map(({ name }) => name)).size).toBe(postings.length);
  });

  it.each(postings)("$name", ({ html, url, isWords, name }) => {
    // Of the processor, since the machine has other work.
    const begun = process.cpuUsage();
    const captured = capturePage(html, { url });
    const ms = process.cpuUsage(begun).user / 1_000;
    if (ms > slowest.ms) slowest = { name, ms };
    const words = wordsOf(captured);
    if (!isWords) expect(words).not.toMatch(/<[a-z!/?]|\son\w+\s*=/iu);
    if (isWords) expect(words).toContain("<");
    expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]|(?!\n)\p{Cc}|\p{Surrogate}/u);
    expect(captured.url ?? "https://").toMatch(/^https?:\/\/(?!user)/u);
    expect(`${Reflect.ownKeys(Object.prototype).map(String)} ${Reflect.ownKeys(Array.prototype).map(String)}`).toBe(BEGINNINGS);
    for (const part of [captured.company, captured.role, captured.location]) expect(part?.value.length ?? 0).toBeLessThanOrEqual(300);
    expect(captured.text?.value.length ?? 0).toBeLessThanOrEqual(100_000);
    if (name.startsWith("description in")) expect(words).toContain(READABLE);
  });

  it("hold their tricks in the pages that are read, so that this says something", () => {
    const whole = postings.map(({ html }) => html).join("");
    expect(whole).toContain(RUN);
    expect(whole).toContain(BEACON);
  });

  it("are words too where they are handed over as text", () => {
    for (const { html, isWords } of postings.filter(({ html }) => html.length < 10_000)) {
      if (!isWords) expect(wordsOf(captureHanded({ text: html, title: html.slice(0, 200) }))).not.toMatch(/<(?:script|img|svg|iframe)\b/iu);
    }
  });
});
