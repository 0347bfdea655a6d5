import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FloorDoc, Turn } from "$lib/types";
import { mayReply, minutes, ordered, placeOf, softly, standing, waiting } from "./floor";

/** The table the server is tested with, too. */
const CASES = JSON.parse(readFileSync(join(import.meta.dirname, "../../../tests/facilitation/speakers.json"), "utf8")) as {
  case: string;
  hands: Record<string, { rank: number; seq: number }>;
  order: string[];
}[];

const turn = (change: Partial<Turn> = {}): Turn => ({
  n: 1, participant: "uwe", way: "voice", direct: false, given: "list", started_at: 0, soft_ends_at: 90_000, ended_at: null, answered: false, ...change,
});
const hand = (rank: number, seq: number) => ({ at: seq, seq, way: "voice" as const, rank });
const doc = (change: Partial<FloorDoc> = {}): FloorDoc => ({ hands: {}, direct: null, turn: null, by_itself: false, ...change });
const direct = (participant: string) => ({ participant, at: 1, way: "voice" as const });

describe("the list of speakers", () => {
  it.each(CASES)("$case", ({ hands, order }) => expect(ordered(hands)).toEqual(order));

  it("lets a direct reply come first, also of somebody who is on the list", () => {
    const floor = doc({ hands: { carla: hand(0, 1), ruth: hand(0, 2) }, direct: direct("ruth") });
    expect(waiting(floor)).toEqual(["ruth", "carla"]);
    expect(placeOf(floor, "carla")).toMatchObject({ n: 2, before: ["ruth"] });
    expect(placeOf(floor, "ruth")).toMatchObject({ n: 2, before: ["carla"] });
  });

  it("says my place and why", () => {
    const floor = doc({ hands: { carla: hand(1, 1), ruth: hand(0, 2), jost: hand(999, 0) } });
    expect(placeOf(floor, "ruth")).toEqual({ n: 1, before: [], had: "new" });
    expect(placeOf(floor, "carla")).toEqual({ n: 2, before: ["ruth"], had: "some" });
    expect(placeOf(floor, "jost")).toEqual({ n: 3, before: ["ruth", "carla"], had: "last" });
    expect(placeOf(floor, "uwe")).toBeNull();
    expect(placeOf(null, "uwe")).toBeNull();
  });

  it("shows who speaks once, and nobody who has spoken", () => {
    expect([...standing(doc({ hands: { carla: hand(0, 1) }, turn: turn() }))]).toEqual([["carla", "hand"], ["uwe", "speaking"]]);
    expect(standing(doc({ turn: turn({ ended_at: 5 }) })).size).toBe(0);
    expect(standing(null).size).toBe(0);
  });
});

describe("a direct reply", () => {
  it("is for others, once, while somebody speaks or has just spoken, and not to another one", () => {
    expect(mayReply(doc({ turn: turn() }), "carla", 1)).toBe(true);
    expect(mayReply(doc({ turn: turn({ ended_at: 1_000 }) }), "carla", 9_000)).toBe(true);
    const no = [
      doc(), doc({ turn: turn({ ended_at: 1_000 }) }), doc({ turn: turn({ direct: true }) }), doc({ turn: turn({ answered: true }) }),
      doc({ turn: turn(), direct: direct("ruth") }),
    ];
    no.forEach((floor) => expect(mayReply(floor, "carla", 12_000)).toBe(false));
    expect(mayReply(doc({ turn: turn() }), "uwe", 1)).toBe(false);
  });
});

describe("the soft clock", () => {
  it("counts down, then only says that it is over", () => {
    expect([-500, 0, 89_001, 90_000, 500_000].map((now) => softly(turn(), now))).toEqual([{ left: 90 }, { left: 90 }, { left: 1 }, { over: true }, { over: true }]);
    expect(softly(turn({ soft_ends_at: null }), 5)).toBeNull();
    expect([5, 60, 75, 600].map(minutes)).toEqual(["0:05", "1:00", "1:15", "10:00"]);
  });
});
