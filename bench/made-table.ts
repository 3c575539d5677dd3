// A spreadsheet of a job search of any size, made the same way each time: fourteen columns as people keep them, notes of several lines, dates day first.
import { addDays } from "#shared/model/calendar.ts";

const HEADER = [
  "Company",
  "Role",
  "Location",
  "Link",
  "Source",
  "Salary",
  "Status",
  "Date applied",
  "Last update",
  "Interview date",
  "Tags",
  "Resume",
  "Feedback",
  "Notes",
];
const FIRST = ["Fern", "Moss", "Ridge", "Harbour", "Amber", "Willow", "Slate", "Linden", "Quarry", "Heath", "Alder", "Brook"];
const SECOND = ["hill Studio", "water Works", "gate Foundry", "field & Daughters", "stone Atelier", "brook Media GmbH", "lane Systems, Inc.", "mark Institute"];
const ROLES = ["Sculptor", "Model maker", "Product designer", "Senior software engineer", "Data analyst", "Exhibition technician", "Workshop lead"];
const STATUSES = ["Applied", "Applied", "Rejected", "Rejected after interview", "Interview scheduled", "No response", "Offer", "Withdrawn", "Wishlist"];
const SALARIES = ["", "€48,000 - €60,000", "65k", "£30 per hour", "52.000 EUR pro Jahr", "competitive"];
const NOTES = [
  "",
  'Spoke for half an hour about the bronze pieces.\nThey want somebody who can take a model from a drawing to a mould "without being asked twice".\nWrite to Ines on Monday.',
  "Found through the newsletter, sent the short resume and two pictures of the fountain.",
  "First talk with Ines Albrecht, then the workshop.\n- asked about plaster\n- asked about teaching\n- will call back",
  "Long form on their site; asked for three references, a portfolio and why this city. Took the whole evening, but the questions were good ones and can be used again.",
];

/** The table as CSV text of `count` rows, about 300 characters each, below its column names; each `turn` tells of other companies. */
export function madeTable(count: number, today: string, turn: number): string {
  const random = randomFrom(count + turn);
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] as string;
  const lines = [HEADER.join(",")];
  for (let index = 0; index < count; index += 1) {
    const applied = addDays(today, -Math.floor(random() * 1_500));
    const status = pick(STATUSES);
    const wasTalkedTo = status.includes("nterview") || status === "Offer";
    const cells = [
      `${pick(FIRST)}${pick(SECOND)} ${Math.floor(random() * count * 0.6)} ${turn}`,
      pick(ROLES),
      pick(["Leeds", "Berlin", "Utrecht", "Porto", "Remote", "Lyon, France"]),
      random() < 0.8 ? `https://jobs.quillhaven.example/openings/${index}-${Math.floor(random() * 1e9).toString(36)}?source=board` : "",
      pick(["LinkedIn", "Referral", "Company site", "Job fair", "Recruiter"]),
      pick(SALARIES),
      status,
      dayFirst(applied),
      dayFirst(addDays(applied, 3 + Math.floor(random() * 40))),
      wasTalkedTo ? dayFirst(addDays(applied, 2 + Math.floor(random() * 20))) : "",
      random() < 0.4 ? pick(["remote", "museum, dream", "part-time; nearby"]) : "",
      pick(["resume-short.pdf", "resume-2031.pdf", ""]),
      status.startsWith("Rejected") && random() < 0.3 ? pick(["Wanted more years with bronze", "Too far away", "Show one piece, not five"]) : "",
      pick(NOTES),
    ];
    lines.push(cells.map(quoted).join(","));
  }
  return `${lines.join("\r\n")}\r\n`;
}

function dayFirst(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

function quoted(cell: string): string {
  return /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A small linear congruential generator, so that each run measures the same table. Constants: Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
