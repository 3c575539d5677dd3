// Reads a text that is JSON: a Perennial file, or a Trello board.
import { ENVELOPE_DEPTH_LIMIT, isDeeperThan } from "#shared/model/json-depth.ts";
import type { Encoding } from "../table/decode-text.ts";
import { readBoard } from "../trello/read-board.ts";
import type { ImportRead } from "./import-source.ts";
import { readPerennial } from "./perennial-file.ts";

/** Most names that one value may have; those of a card or an application are a few dozen. */
const NAMES_LIMIT = 10_000;

/** What the JSON holds, or why it cannot be imported; undefined where the text is no JSON and looks like none of ours. */
export function readJsonImport(text: string, fileName: string, encoding: Encoding): ImportRead | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const head = text.slice(0, 4_000);
    if (/"format":\s*"perennial"/u.test(head)) return { refused: { key: "importing.damagedPerennial", values: { fileName, place: "JSON" } } };
    return /"(?:idOrganization|labelNames|shortLink)"\s*:/u.test(head) ? { refused: { key: "importing.damagedTrello", values: { fileName } } } : undefined;
  }
  // What comes deeper could not be sent, nor read again.
  if (isDeeperThan(json, ENVELOPE_DEPTH_LIMIT, NAMES_LIMIT)) return { refused: { key: "importing.tooDeep", values: { fileName } } };
  const board = readBoard(json);
  if (board) return { source: { format: "trello", fileName, encoding, board } };
  const read = readPerennial(json, fileName);
  return "refused" in read ? read : { source: { format: "perennial", fileName, encoding, file: read.file } };
}
