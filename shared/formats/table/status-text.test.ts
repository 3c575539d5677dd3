// Statuses in nine languages, what those of one row say together, and words that contain others.
import { describe, expect, it } from "vitest";
import { readStatus, together } from "./status-text.ts";

const said = (text: string) => {
  const { meaning, known } = readStatus(text);
  return known ? [...meaning.stages, ...(meaning.archived ? [`(${meaning.archived})`] : [])].join(" ") : "unknown";
};

describe("a status", () => {
  it.each([
    ["Applied", "applied"],
    ["SUBMITTED", "applied"],
    ["Not Submitted", "lead"],
    ["Pending", "applied"],
    ["no response", "applied"],
    ["Ghosted", "applied"],
    ["Application Send", "applied"],
    ["Wishlist", "lead"],
    ["To Apply", "lead"],
    ["Phone Screen", "interviewed"],
    ["Online assessment", "interviewed"],
    ["In process", "interviewed"],
    ["Interview Invite", "interviewed"],
    ["1 Interview + Denied", "interviewed rejected"],
    ["2 Interviews + Denied", "interviewed rejected"],
    ["Rejected after interview", "interviewed rejected"],
    ["Rejected before interview", "rejected"],
    ["Not Selected", "rejected"],
    ["Declined", "rejected"],
    ["I declined", "(declined)"],
    ["I Denied", "(declined)"],
    ["Offer", "offered"],
    ["Offer declined", "offered (declined)"],
    ["Offer rescinded", "offered rejected"],
    ["No offer", "rejected"],
    ["Rejected, then offer", "rejected offered"],
    ["Offer, then rejected", "offered rejected"],
    ["Rejected after 2 interviews", "interviewed rejected"],
    ["Withdrew", "(withdrew)"],
    ["Interviewed, then withdrew", "interviewed (withdrew)"],
    ["Position closed", "(closed)"],
    ["Eliminated", "(closed)"],
    ["Reconnected", "reconnected"],
    ["Absage", "rejected"],
    ["Absage nach Vorstellungsgespräch", "interviewed rejected"],
    ["Noch nicht beworben", "lead"],
    ["Zusage", "offered"],
    ["Refusé", "rejected"],
    ["Entretien téléphonique", "interviewed"],
    ["En attente", "applied"],
    ["Rechazado", "rejected"],
    ["Entrevista", "interviewed"],
    ["Não selecionado", "rejected"],
    ["Candidatura enviada", "applied"],
    ["Colloquio", "interviewed"],
    ["Respinto", "rejected"],
    ["Afgewezen", "rejected"],
    ["Gesolliciteerd", "applied"],
    ["已投递", "applied"],
    ["未投递", "lead"],
    ["池子", "applied"],
    ["一面", "interviewed"],
    ["技术面", "interviewed"],
    ["笔试", "interviewed"],
    ["一面挂", "interviewed rejected"],
    ["拒offer", "offered (declined)"],
    ["応募済み", "applied"],
    ["未応募", "lead"],
    ["一次面接", "interviewed"],
    ["不採用", "rejected"],
    ["採用", "offered"],
    ["内定辞退", "offered (declined)"],
    ["選考辞退", "(withdrew)"],
    ["Purple", "unknown"],
    ["presented", "unknown"],
    ["__proto__", "unknown"],
    ["constructor", "unknown"],
  ])("%s", (text, meaning) => {
    expect(said(text)).toBe(meaning);
  });

  it("of two, the one that says more decides, and interviews are not forgotten", () => {
    const both = (...texts: string[]) => together(texts.map(readStatus))?.meaning;
    expect(both("Submitted", "Not Selected")).toEqual({ stages: ["rejected"] });
    expect(both("Not Submitted", "Pending")).toEqual({ stages: ["lead"] });
    expect(both("Interview", "Rejected")).toEqual({ stages: ["interviewed", "rejected"] });
    expect(both("Interview", "Withdrew")).toEqual({ stages: ["interviewed"], archived: "withdrew" });
    expect(both("Purple", "Applied")).toEqual({ stages: ["applied"] });
    expect(both()).toBeUndefined();
  });
});
