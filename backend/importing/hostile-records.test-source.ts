// Files of JSON that nobody should trip over: too deep, too long, names that objects have, and each value of a good file replaced by one of another kind.
import { type HostileFile, mutated, textFile } from "./hostile-file.test-source.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A small file of ours that holds one of everything. */
function goodPerennial(): Json {
  const at = "2031-02-13T09:00:00.000Z";
  return {
    $schema: "perennial.schema.json",
    format: "perennial",
    schema: 1,
    revision: 3,
    savedAt: at,
    sha256: "0".repeat(64),
    data: {
      applications: [
        {
          ...{ id: "a1", company: "Fernhill", role: "Sculptor", tags: ["dream"], stage: "rejected", rank: "a0", createdAt: at, appliedOn: "2031-02-01" },
          timeline: [
            { id: "m1", kind: "move", at: "2031-02-20", from: "applied", to: "rejected" },
            { id: "n1", kind: "note", at: "2031-02-21", text: "Kind words." },
            { id: "r1", kind: "round", at: "2031-02-15T10:00", zone: "Europe/Berlin", name: "First talk", people: ["p1"] },
          ],
          people: ["p1"],
          salary: { min: 30_000, max: 40_000, currency: "EUR", period: "year" },
          posting: { text: "We look for a sculptor.", savedAt: "2031-02-01" },
        },
        {
          id: "a2",
          company: "Mossgate",
          role: "",
          tags: [],
          stage: "applied",
          rank: "a1",
          createdAt: at,
          timeline: [],
          grewFrom: [{ kind: "application", id: "a1", move: "m1" }],
        },
      ],
      people: [{ id: "p1", name: "Ines Albrecht", company: "Fernhill", links: ["https://ines.example"], createdAt: at }],
      touchpoints: [{ id: "t1", person: "p1", at: "2031-02-22", channel: "email", text: "Thanked her.", application: "a1" }],
      debriefs: [{ id: "d1", application: "a1", move: "m1", wanted: ["bronze"], wentWell: [], workOn: [], people: ["p1"], at: "2031-02-20", finishedAt: at }],
      reminders: [{ id: "e1", application: "a2", due: "2031-03-01T09:00", text: "Ask" }],
      attachments: [],
    },
  };
}

/** A small board of Trello's export. */
function goodBoard(): Json {
  const date = "2031-02-13T09:00:00.000Z";
  const member = { id: "5e4422fcdf81d26e37800201", fullName: "Ines Albrecht", username: "ines" };
  return {
    id: "5e4422fcdf81d26e37800293",
    name: "Job hunt",
    closed: false,
    lists: [
      { id: "5e4422fcdf81d26e37800001", name: "Applied", closed: false, pos: 1 },
      { id: "5e4422fcdf81d26e37800002", name: "Rejected", closed: true, pos: 2 },
    ],
    labels: [{ id: "5e4422fcdf81d26e37800101", name: "remote", color: "green" }],
    members: [member],
    customFields: [{ id: "5e4422fcdf81d26e37800601", name: "Salary", type: "text" }],
    checklists: [
      {
        id: "5e4422fcdf81d26e37800401",
        idCard: "5e4422fcdf81d26e37800301",
        name: "To do",
        checkItems: [{ id: "1", name: "Resume", state: "complete", pos: 1 }],
      },
    ],
    cards: [
      {
        ...{ id: "5e4422fcdf81d26e37800301", name: "Fernhill - Sculptor", desc: "Bronze.", idList: "5e4422fcdf81d26e37800001", closed: false, pos: 1 },
        ...{
          due: date,
          dueComplete: false,
          dateLastActivity: date,
          idLabels: ["5e4422fcdf81d26e37800101"],
          labels: [{ id: "5e4422fcdf81d26e37800101", name: "remote" }],
        },
        ...{ idChecklists: ["5e4422fcdf81d26e37800401"], attachments: [{ id: "5e4422fcdf81d26e37800501", name: "ad", url: "https://fernhill.example" }] },
        customFieldItems: [{ id: "1", idCustomField: "5e4422fcdf81d26e37800601", value: { text: "45k" } }],
        ...{ shortUrl: "https://trello.example/c/1", url: "https://trello.example/c/1", idMembers: [member.id] },
      },
      { id: "5e4422fcdf81d26e37800302", name: "Mossgate", desc: "", idList: "5e4422fcdf81d26e37800002", closed: true, pos: 2, due: null, labels: [] },
    ],
    actions: [
      {
        ...{ id: "5e4422fcdf81d26e37800701", type: "updateCard", date, memberCreator: member },
        data: {
          card: { id: "5e4422fcdf81d26e37800302", name: "Mossgate", idList: "5e4422fcdf81d26e37800002" },
          listBefore: { id: "5e4422fcdf81d26e37800001", name: "Applied" },
          listAfter: { id: "5e4422fcdf81d26e37800002", name: "Rejected" },
        },
      },
      { id: "5e4422fcdf81d26e37800702", type: "commentCard", date, memberCreator: member, data: { card: { id: "5e4422fcdf81d26e37800301" }, text: "Called." } },
      {
        id: "5e4422fcdf81d26e37800703",
        type: "createCard",
        date,
        data: { card: { id: "5e4422fcdf81d26e37800301" }, list: { id: "5e4422fcdf81d26e37800001", name: "Applied" } },
      },
    ],
  };
}

const GOODS = [
  { fileName: "perennial.json", made: goodPerennial, what: "a Perennial file" },
  { fileName: "board.json", made: goodBoard, what: "a board" },
] as const;
const json = (name: string, text: () => string, fileName = "board.json") => textFile(name, fileName, text);
const DEEP = 100_000;

/** Each kind of JSON that somebody could think of. */
export function hostileRecords(): HostileFile[] {
  const board = JSON.stringify(goodBoard());
  const own = JSON.stringify(goodPerennial());
  const inBoard = (name: string, put: string) => json(name, () => board.replace('"cards":[', `"cards":[${put},`));
  return [
    json(`lists ${DEEP} deep`, () => "[".repeat(DEEP) + "]".repeat(DEEP)),
    json(`lists ${DEEP} deep, never closed`, () => "[".repeat(DEEP)),
    json(`objects ${DEEP} deep`, () => `${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}`),
    json(`a board that is ${DEEP} deep in a place that nobody reads`, () => board.replace('{"id"', `{"x":${"[".repeat(DEEP)}${"]".repeat(DEEP)},"id"`)),
    json(`a card that is ${DEEP} deep`, () => board.replace('"cards":[{', `"cards":[{"x":${"[".repeat(DEEP)}${"]".repeat(DEEP)},`)),
    json(`a Perennial file that is ${DEEP} deep`, () => own.replace('"data":{', `"data":{"x":${"[".repeat(DEEP)}${"]".repeat(DEEP)},`), "perennial.json"),
    json(
      `an application that is ${DEEP} deep`,
      () => own.replace('{"id":"a1"', `{"x":${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)},"id":"a1"`),
      "perennial.json",
    ),
    json("a key of 20 MB", () => board.replace('{"id"', `{"${"k".repeat(20_000_000)}":1,"id"`)),
    json("a million keys", () => board.replace('{"id"', `{${Array.from({ length: 1_000_000 }, (_, at) => `"k${at}":0,`).join("")}"id"`)),
    json(
      "a million keys in an application",
      () => own.replace('{"id":"a1"', `{${Array.from({ length: 300_000 }, (_, at) => `"k${at}":0,`).join("")}"id":"a1"`),
      "perennial.json",
    ),
    ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"].flatMap((key) => [
      json(`${key} in a board`, () => board.replaceAll('{"id"', `{"${key}":{"x":1,"polluted":true},"id"`)),
      json(`${key} in a Perennial file`, () => own.replaceAll('{"id"', `{"${key}":{"x":1,"polluted":true},"id"`), "perennial.json"),
      json(`ids that are ${key}`, () => own.replaceAll('"a1"', `"${key}"`), "perennial.json"),
      json(`cards whose list is ${key}`, () => board.replaceAll('"5e4422fcdf81d26e37800001"', `"${key}"`)),
    ]),
    json("20,000 cards", () =>
      board.replace('"cards":[', `"cards":[${'{"id":"x","name":"Fernhill - Sculptor","idList":"5e4422fcdf81d26e37800001"},'.repeat(20_000)}`),
    ),
    json("60,000 cards", () =>
      board.replace(
        '"cards":[',
        `"cards":[${Array.from({ length: 60_000 }, (_, at) => `{"id":"x${at}","name":"Fernhill ${at}","idList":"5e4422fcdf81d26e37800001"},`).join("")}`,
      ),
    ),
    json("20,000 lists of one name", () =>
      board.replace('"lists":[', `"lists":[${Array.from({ length: 20_000 }, (_, at) => `{"id":"l${at}","name":"Applied"},`).join("")}`),
    ),
    json("50,000 moves of one card", () =>
      board.replace(
        '"actions":[',
        `"actions":[${'{"id":"x","type":"updateCard","date":"2031-02-13T09:00:00.000Z","data":{"card":{"id":"5e4422fcdf81d26e37800301"},"listBefore":{"id":"5e4422fcdf81d26e37800001","name":"Applied"},"listAfter":{"id":"5e4422fcdf81d26e37800002","name":"Rejected"}}},'.repeat(50_000)}`,
      ),
    ),
    json("50,000 comments on one card", () =>
      board.replace(
        '"actions":[',
        `"actions":[${'{"id":"x","type":"commentCard","date":"2031-02-13T09:00:00.000Z","data":{"card":{"id":"5e4422fcdf81d26e37800301"},"text":"Called."}},'.repeat(50_000)}`,
      ),
    ),
    json("50,000 labels on one card", () => board.replace('"labels":[{', `"labels":[${'{"id":"x","name":"remote"},'.repeat(50_000)}{`)),
    json("20,000 checklists of one card", () =>
      board.replace(
        '"checklists":[',
        `"checklists":[${'{"id":"x","idCard":"5e4422fcdf81d26e37800301","name":"To do","checkItems":[{"name":"a","state":"x"}]},'.repeat(20_000)}`,
      ),
    ),
    inBoard("a card named by 10 MB", `{"id":"5e4422fcdf81d26e37800399","name":"${"Fernhill - ".repeat(900_000)}","idList":"5e4422fcdf81d26e37800001"}`),
    inBoard(
      "a card described by 20 MB",
      `{"id":"5e4422fcdf81d26e37800399","name":"Slate","desc":"${"bronze ".repeat(2_900_000)}","idList":"5e4422fcdf81d26e37800001"}`,
    ),
    inBoard("a card without a name", '{"id":"5e4422fcdf81d26e37800399","name":"","idList":"5e4422fcdf81d26e37800001"}'),
    inBoard("a card on no list", '{"id":"5e4422fcdf81d26e37800399","name":"Slate","idList":"nowhere"}'),
    inBoard("a card that is null", "null"),
    inBoard("a card that is a list", "[[[]]]"),
    inBoard("a card with an id of another tool", '{"id":"../../x","name":"Slate","idList":"5e4422fcdf81d26e37800001"}'),
    json("a board of nothing", () => '{"cards":[],"lists":[],"actions":[]}'),
    json("a board without lists", () => '{"cards":[{"id":"1","name":"Slate"}],"actions":[]}'),
    json("dates of no calendar", () => board.replaceAll("2031-02-13", "2031-02-31")),
    json("dates outside of time", () => board.replaceAll("2031-02-13T09:00:00.000Z", "+275760-09-14T00:00:00.000Z")),
    json("ids before time", () => board.replaceAll('"5e44', '"0000')),
    json("ids behind time", () => board.replaceAll('"5e44', '"ffff')),
    json("half letters escaped", () => board.replaceAll("Fernhill", "Fern\\ud800hill\\udfff")),
    json("zeros escaped", () => own.replaceAll("Fernhill", "Fern\\u0000hill"), "perennial.json"),
    json("an application that grew from itself", () => own.replace('"id":"a1","move":"m1"', '"id":"a2"'), "perennial.json"),
    json(
      "20,000 applications of one id",
      () =>
        own.replace(
          '"applications":[',
          `"applications":[${'{"id":"a9","company":"Slate","role":"","tags":[],"stage":"applied","rank":"a0","createdAt":"2031-02-13T09:00:00.000Z","timeline":[]},'.repeat(20_000)}`,
        ),
      "perennial.json",
    ),
    json(
      "60,000 applications",
      () =>
        own.replace(
          '"applications":[',
          `"applications":[${Array.from({ length: 60_000 }, (_, at) => `{"id":"b${at}","company":"Slate ${at}","role":"","tags":[],"stage":"applied","rank":"a0","createdAt":"2031-02-13T09:00:00.000Z","timeline":[]},`).join("")}`,
        ),
      "perennial.json",
    ),
    json(
      "5,000 applications that each grew from the one before",
      () =>
        own.replace(
          '"applications":[',
          `"applications":[${Array.from({ length: 5_000 }, (_, at) => `{"id":"b${at}","company":"Slate ${at}","role":"","tags":[],"stage":"applied","rank":"a0","createdAt":"2031-02-13T09:00:00.000Z","timeline":[],"grewFrom":[{"kind":"application","id":"b${at === 0 ? 4_999 : at - 1}"}]},`).join("")}`,
        ),
      "perennial.json",
    ),
    json("moves that do not join", () => own.replace('"from":"applied"', '"from":"offered"'), "perennial.json"),
    json("ranks that are none", () => own.replaceAll('"rank":"a', '"rank":"~'), "perennial.json"),
    json("a newer file", () => own.replace('"schema":1', '"schema":999'), "perennial.json"),
    json("an older file", () => own.replace('"schema":1', '"schema":-1'), "perennial.json"),
    ...[
      "null",
      "1",
      '""',
      "[]",
      "{}",
      "true",
      '{"format":"perennial"}',
      '{"format":"perennial","schema":1,"data":{}}',
      "NaN",
      "{]",
      '{"cards":1}',
      '{"cards":{}}',
      "[1,2,3]",
      '[{"company":"Slate"}]',
    ].map((text) => json(`the text ${text}`, () => text)),
    json("a number of a million digits", () => `{"format":"perennial","schema":${"9".repeat(1_000_000)}}`, "perennial.json"),
    json("a list of ten million", () => `{"cards":[${"0,".repeat(10_000_000)}0],"lists":[],"actions":[]}`),
    json("two files in one", () => own + own, "perennial.json"),
    json("a file cut in half", () => own.slice(0, own.length / 2), "perennial.json"),
    json("a board cut in half", () => board.slice(0, board.length / 2)),
  ];
}

/** The files that mean well, to show that what is changed in the others would have been read. */
export function goodRecords(): HostileFile[] {
  return GOODS.map(({ fileName, made, what }) => textFile(`${what} that means well`, fileName, () => JSON.stringify(made())));
}

/** What every value of a good file is replaced by, one at a time; undefined: left out. */
const WRONG: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1e308,
  "",
  "__proto__",
  "\ud800",
  "x".repeat(5_000),
  [],
  [[]],
  {},
  ["a1", "a1"],
  { length: 1e9 },
];

/** Good files with one value of another kind, every place in turn. */
export function wrongRecords(count: number): HostileFile[] {
  const all: HostileFile[] = [];
  for (const { fileName, made, what } of GOODS) {
    for (const path of pathsIn(made())) {
      for (const wrong of WRONG) {
        const shown = wrong === undefined ? "nothing" : JSON.stringify(wrong).slice(0, 20);
        all.push(textFile(`${what} with ${shown} at ${path.join(".")}`, fileName, () => JSON.stringify(replaced(made(), path, wrong))));
      }
    }
  }
  // Every so manieth, so that few of them still reach every part of the files.
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor((at * all.length) / count)] as HostileFile);
}

/** Good files with their text changed at random. */
export function mutatedRecords(count: number): HostileFile[] {
  return Array.from({ length: count }, (_, seed) => {
    const { fileName, made, what } = GOODS[seed % GOODS.length] as (typeof GOODS)[number];
    return { name: `${what} changed at random, ${seed}`, fileName, make: () => mutated(Buffer.from(JSON.stringify(made(), null, 1)), seed) };
  });
}

function pathsIn(value: Json, path: readonly string[] = []): string[][] {
  const below = typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, child]) => pathsIn(child as Json, [...path, key])) : [];
  return path.length > 0 ? [[...path], ...below] : below;
}

function replaced(value: Json, [key, ...rest]: readonly string[], by: Json | undefined): Json {
  const holder = value as { [key: string]: Json };
  if (rest.length > 0) replaced(holder[key as string] as Json, rest, by);
  else if (by === undefined) delete holder[key as string];
  else holder[key as string] = by;
  return value;
}
