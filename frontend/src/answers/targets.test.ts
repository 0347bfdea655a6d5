import { expect, it } from "vitest";
import type { AnswersDocument, Contribution, Material } from "../generated/api";
import { targetsOf } from "./targets";

const line = (id: string, n: number) => ({ id, n, text: `Satz ${n}` }) as Contribution;
const material: Material = {
  themes: [{ id: "net", n: 1, title: "Bescheid wissen", answered: false, lines: [line("a", 2), line("b", 6)] }],
  ideas: [line("c", 14)],
  answers_until: "",
};
const said = (n: number, themes: string[], contributions: Record<string, number>) => ({
  n, by: "jost", at: 1, text: "Verstanden.", revised_at: null, themes, contributions, agreed: null, missing: {},
});
const doc = (readBacks: object): AnswersDocument => ({ read_backs: readBacks, fates: {}, themes: {}, cases: 0 }) as AnswersDocument;

it("offers themes, then ideas without one, and last the whole", () => {
  expect(targetsOf(material, null, null).map((target) => target.key)).toEqual(["t:net", "c:c", "whole"]);
});

it("finds the read-back about exactly the same", () => {
  const found = targetsOf(material, doc({ one: said(1, ["net"], {}), two: said(2, [], {}) }), null);
  expect(found.map((target) => target.said?.id ?? null)).toEqual(["one", null, "two"]);
});

it("lets one line of a theme be answered by itself, and remembers that it was", () => {
  expect(targetsOf(material, null, "b").map((target) => target.key)).toContain("c:b");
  expect(targetsOf(material, doc({ one: said(1, [], { b: 6 }) }), null).find((target) => target.key === "c:b")?.said?.id).toBe("one");
});
