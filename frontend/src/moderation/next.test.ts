import { describe, expect, it } from "vitest";
import { nextMove, roundsOf, sentencesOf, stepBefore, UNCOUNTED, type AgendaStep } from "./next";
import { tablesFor } from "./tables/sizes";

const step = (id: string, method: AgendaStep["method"] = "plenary", more: Partial<AgendaStep> = {}): AgendaStep => ({
  id, method, title: id, question: "", minutes: null, ...more,
});
const steps = [step("ankommen", "foyer"), step("erleben", "plenary", { question: "Was ist da passiert?", minutes: 20 }), step("pause", "foyer"), step("ernte")];

function opening(current: string, here = 42) {
  const move = nextMove(steps, current, "running");
  if (move.kind !== "open") throw new Error(move.kind);
  return sentencesOf(move, here);
}

describe("what next will do", () => {
  it("begins from the foyer, goes on in order, closes at the end", () => {
    expect(nextMove(steps, "ankommen", "foyer")).toMatchObject({ kind: "open", begins: true, step: { id: "erleben" } });
    expect(nextMove(steps, "erleben", "running")).toMatchObject({ kind: "open", begins: false, step: { id: "pause" } });
    expect(nextMove(steps, "ernte", "running")).toEqual({ kind: "close" });
    expect(nextMove(steps, "ernte", "closed")).toEqual({ kind: "over" });
  });

  it("says who goes where, what is asked and how long", () => {
    expect(opening("ankommen")).toEqual([
      { id: "next-enter", args: { count: 42 } },
      { id: "next-question", args: { question: "Was ist da passiert?" } },
      { id: "next-minutes", args: { minutes: 20 } },
    ]);
  });

  it("says when people only stay or leave, and when there is neither question nor clock", () => {
    expect(opening("erleben").map((one) => one.id)).toEqual(["next-leave", "next-no-question", "next-no-clock"]);
    expect(opening("pause")[0]!.id).toBe("next-enter");
    expect(sentencesOf({ kind: "open", step: step("b"), from: step("a"), begins: false }, UNCOUNTED)[0]).toEqual({ id: "next-stay", args: { count: UNCOUNTED } });
  });
});

describe("what next will do with tables", () => {
  const evening = [step("welcome"), step("zu zweit", "pairs"), step("runde 1", "world_cafe"), step("runde 2", "world_cafe"), step("pause", "break"), step("runde 3", "world_cafe"), step("stille", "table_harvest"), step("ernte", "harvest")];
  const saying = (current: string) => {
    const move = nextMove(evening, current, "running");
    if (move.kind !== "open") throw new Error(move.kind);
    return sentencesOf(move, 44, 42, roundsOf(evening))[0]!;
  };

  it("says how many go to how many tables, and moderators do not sit", () => {
    expect(saying("zu zweit")).toEqual({ id: "next-sit", args: { count: 42, tables: 9 } });
    expect(saying("pause").id).toBe("next-sit");
  });

  it("tells changing tables from staying at them and from rising", () => {
    expect(saying("welcome").id).toBe("next-pair");
    expect(saying("runde 1")).toEqual({ id: "next-travel", args: { count: 42, tables: 9 } });
    expect(saying("runde 2")).toEqual({ id: "next-leave", args: { count: 44 } });
    expect(saying("runde 3").id).toBe("next-remain");
    expect(saying("stille")).toEqual({ id: "next-rise", args: { count: 44 } });
  });

  it.each([[8, 3, 2], [12, 3, 3], [36, 3, 9], [42, 3, 9], [100, 3, 20], [1000, 3, 200]])("counts tables as the rules do: %i people, %i rounds", (people, rounds, tables) => {
    expect(tablesFor(people, rounds)).toBe(tables);
  });
});

describe("the step before", () => {
  it("is there only while the dialogue runs, and never leads back to the arrival", () => {
    expect(stepBefore(steps, "pause", "running")?.id).toBe("erleben");
    expect(stepBefore(steps, "erleben", "running")).toBeNull();
    expect(stepBefore(steps, "ankommen", "foyer")).toBeNull();
    expect(stepBefore(steps, "ernte", "closed")).toBeNull();
  });
});
