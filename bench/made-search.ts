// A job search of any size, made the same way each time: applications with history, notes and next steps.

import type { Application } from "#shared/model/application.ts";
import { addDays } from "#shared/model/calendar.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import type { Entry } from "#shared/model/entry.ts";
import { ranksBetween } from "#shared/model/rank.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { COLUMNS, type Stage } from "#shared/model/stage.ts";

const FIRST = ["Fern", "Moss", "Ridge", "Harbour", "Amber", "Willow", "Slate", "Linden", "Quarry", "Heath", "Alder", "Brook"];
const SECOND = ["hill Studio", "water Works", "gate Foundry", "field & Daughters", "stone Atelier", "brook Media", "lane Systems", "mark Institute"];
const ROLES = ["Sculptor", "Model maker", "Product designer", "Software engineer", "Data analyst", "Exhibition technician", "Workshop lead", "Restorer"];
const TAGS = ["remote", "part-time", "dream", "referral", "museum", "nearby"];
const NOTE =
  "Spoke for half an hour about the bronze pieces and how the studio runs. They want somebody who can take a model from a drawing to a mould without being asked twice, and who likes teaching. ";

/** A document of `count` applications spread over the five columns, about 1.9 KB of file each. */
export function madeSearch(count: number, today: string): Document {
  const random = randomFrom(count);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const applications = new Map<string, Application>();
  const reminders = new Map<string, Reminder>();
  const ranks = ranksBetween(null, null, count + 1);
  for (let index = 0; index < count; index += 1) {
    const id = `made-${index}`;
    const stage = COLUMNS[index % COLUMNS.length] as Stage;
    const appliedOn = addDays(today, -Math.floor(random() * 700));
    const timeline: Entry[] = [];
    let from: Stage = "applied";
    for (const to of stage === "applied" ? [] : stage === "offered" ? (["interviewed", "offered"] as const) : [stage]) {
      timeline.push({ id: `${id}-${to}`, kind: "move", at: addDays(appliedOn, 9 + timeline.length * 12), from, to });
      from = to;
    }
    for (let note = 0; note < 3; note += 1)
      timeline.push({ id: `${id}-note-${note}`, kind: "note", at: addDays(appliedOn, note * 5), text: NOTE.repeat(1 + (note % 2)) });
    if (index % 3 === 0) {
      timeline.push({
        id: `${id}-round`,
        kind: "round",
        at: `${addDays(appliedOn, 9)}T10:00`,
        zone: "Europe/Berlin",
        name: "First talk",
        with: "Ines Albrecht",
        went: "Warm, curious.",
      });
    }
    applications.set(id, {
      id,
      company: `${pick(FIRST)}${pick(SECOND)} ${index}`,
      role: pick(ROLES),
      location: pick(["Leeds", "Berlin", "Utrecht", "Porto", "Remote"]),
      link: `https://jobs.example/${index}`,
      source: pick(["Referral", "Company site", "Job fair", "Recruiter"]),
      salary: { min: 30_000 + index, max: 42_000 + index, currency: "EUR", period: "year" },
      tags: [...new Set([pick(TAGS), pick(TAGS)])].slice(0, index % 3),
      appliedOn,
      stage,
      rank: ranks[index] as string,
      createdAt: `${appliedOn}T08:00:00.000Z`,
      timeline,
    });
    if (index % 4 === 0)
      reminders.set(`${id}-next`, { id: `${id}-next`, application: id, due: addDays(today, (index % 60) - 10), text: "Write to Ines about the workshop" });
  }
  return { ...emptyDocument(), applications, reminders };
}

/** A small linear congruential generator, so that each run measures the same search. Constants: Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
