import { describe, expect, it } from "vitest";
import type { Contribution } from "../types";
import { older, type Fetch } from "./archive";

const con = (n: number, step: string) => ({ id: `c${n}`, n, step }) as Contribution;
/** 400 contributions: most in the first step, some late answers to it among those of the second. */
const ALL = Array.from({ length: 400 }, (_, i) => con(i + 1, i < 250 || i % 40 === 0 ? "a" : "b"));
const server: Fetch = (step, before, limit) => {
  const items = ALL.filter((one) => one.step === step && one.n < before).reverse();
  return Promise.resolve({ items: items.slice(0, limit), more: items.length > limit });
};

describe("older", () => {
  it("reads back to the first contribution without leaving one out or giving one twice", async () => {
    const read: number[] = [];
    let [steps, before]: [string[], number] = [["a", "b"], 401];
    for (let turn = 0; steps.length > 0 && turn < 20; turn++) {
      const page = await older(server, steps, before);
      read.push(...page.items.map((one) => one.n));
      steps = page.steps;
      before = read.at(-1)!;
    }
    expect(read).toEqual(ALL.map((one) => one.n).reverse());
  });

  it("is finished when nothing is older", async () => {
    expect(await older(server, ["a"], 1)).toEqual({ items: [], more: false, steps: [] });
  });
});
