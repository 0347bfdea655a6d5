import { describe, expect, it } from "vitest";
import type { FittingPlan } from "../generated/api";
import { askable, nameOf, namedPlan, queryOf, worded } from "./fit";

const plan = (rounds: number): FittingPlan => ({
  way: "cafe", fits: true, rounds, talk: 20, tables: 9, seats: [4, 5], spare: 0, reasons: [],
  steps: [
    { name: "arrive", method: "foyer", minutes: null },
    ...Array.from({ length: rounds }, () => ({ name: "round" as const, method: "world_cafe" as const, minutes: 20 })),
    { name: "how", method: "closing_round", minutes: 5 },
  ],
});

describe("what fits", () => {
  it("is asked only with numbers the rules accept", () => {
    expect(askable({ people: 42, minutes: 150 })).toBe(true);
    expect(askable({ people: null, minutes: 150 })).toBe(false);
    expect(askable({ people: 1, minutes: 150 })).toBe(false);
    expect(askable({ people: 42, minutes: 29 })).toBe(false);
    expect(askable({ people: 4.5, minutes: 60 })).toBe(false);
  });

  it("has an address that survives a reload", () => {
    const asked = { people: 42, minutes: 150, aim: "themes" } as const;
    expect(namedPlan(nameOf("cafe", asked))).toEqual({ way: "cafe", asked });
    expect(queryOf(asked)).toBe("/api/organiser/fitting?people=42&minutes=150&aim=themes");
  });

  it("leaves names of templates and nonsense alone", () => {
    for (const name of ["forum-90", "free", "draft", "fit-cafe-1-150-themes", "fit-cafe-42-150-sell"]) expect(namedPlan(name)).toBeNull();
  });

  it("asks questions that build on one another, and the last one gathers", () => {
    expect(worded(plan(3), "themes").map((one) => one.words)).toEqual(["arrive", "experience", "feel", "together", "how"]);
    expect(worded(plan(2), "themes").map((one) => one.words)).toEqual(["arrive", "experience", "together", "how"]);
    expect(worded(plan(2), "meet").map((one) => one.words)).toEqual(["arrive", "experience", "feel", "how"]);
  });
});
