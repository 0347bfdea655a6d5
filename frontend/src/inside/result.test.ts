import { describe, expect, it } from "vitest";
import type { Method } from "$lib/types";
import { resultOf } from "./result";

const MS = 300_000;
const step = (id: string, method: Method, opened_at: number | null, closed_at: number | null) => ({ id, method, opened_at, closed_at });
const weighing = step("w", "weighing", 1_000, 2_000);

describe("what a weighing came to", () => {
  it("lies in the middle of the step after it", () => {
    expect(resultOf([weighing, step("p", "plenary", 2_000, null)], "p", false, 3_000, MS)).toBe("w");
  });

  it("and nowhere later, however soon that is", () => {
    const steps = [weighing, step("r", "read_back", 2_000, 3_000), step("p", "plenary", 3_000, null)];
    expect(resultOf(steps, "p", false, 4_000, MS)).toBeNull();
  });

  it("gives way to what needs the middle", () => {
    expect(resultOf([weighing, step("c", "closing_round", 2_000, null)], "c", false, 3_000, MS)).toBeNull();
  });

  it("goes after its time", () => {
    expect(resultOf([weighing, step("p", "plenary", 2_000, null)], "p", false, 2_000 + MS, MS)).toBeNull();
  });

  it("is not there while one weighs", () => {
    expect(resultOf([step("w", "weighing", 1_000, null)], "w", false, 2_000, MS)).toBeNull();
    expect(resultOf([weighing, step("p", "plenary", 2_000, 2_500)], "w", false, 3_000, MS)).toBeNull();
  });

  it("is there when the weighing was the last step of all", () => {
    expect(resultOf([weighing], "w", true, 3_000, MS)).toBe("w");
  });
});
