import { describe, expect, it } from "vitest";
import type { Debrief } from "#shared/model/debrief.ts";
import { earlierPoints, notYetNamed } from "./earlier-points.ts";

const debrief = (id: string, wanted: string[]): Debrief => ({ id, application: id, wanted, wentWell: [], workOn: [], people: [], at: "2026-03-02" });

describe("what earlier debriefs named", () => {
  it("comes once each, the most often named first, as it was written last", () => {
    const debriefs = [debrief("a", ["cnc", "Figma"]), debrief("b", ["CNC", "Bronze"]), debrief("own", ["Bronze", "Bronze age"])];
    expect(earlierPoints(debriefs, "wanted", "own")).toEqual(["CNC", "Bronze", "Figma"]);
  });
  it("is told apart as the lessons tell it apart: an accent makes another point", () => {
    expect(earlierPoints([debrief("a", ["Café"]), debrief("b", ["Cafe"])], "wanted", "own")).toHaveLength(2);
  });
  it("leaves out what is named already", () => {
    expect(notYetNamed(["CNC milling", "Bronze"], ["cnc  milling."])).toEqual(["Bronze"]);
  });
});
