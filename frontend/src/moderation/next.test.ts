import { describe, expect, it } from "vitest";
import { nextMove, sentencesOf, stepBefore, UNCOUNTED, type AgendaStep } from "./next";

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

describe("the step before", () => {
  it("is there only while the dialogue runs, and never leads back to the arrival", () => {
    expect(stepBefore(steps, "pause", "running")?.id).toBe("erleben");
    expect(stepBefore(steps, "erleben", "running")).toBeNull();
    expect(stepBefore(steps, "ankommen", "foyer")).toBeNull();
    expect(stepBefore(steps, "ernte", "closed")).toBeNull();
  });
});
