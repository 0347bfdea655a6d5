import { expect, it } from "vitest";
import type { Contribution, Material } from "../generated/api";
import { similarTo } from "./mine";

const line = (n: number, by: string, text: string | null) => ({ id: `c${n}`, n, by, text }) as Contribution;
const material = {
  themes: [
    { id: "heat", n: 4, title: "Womit heizen wir?", answered: false, lines: [line(12, "klaus", "Wir kommen in keinem Plan vor."), line(22, "me", "Sagen Sie es uns."), line(9, "manfred", "Dass wir die Letzten am Gasnetz sind.")] },
    { id: "bill", n: 1, title: "Eine Rechnung", answered: false, lines: [line(1, "lieselotte", "Sechs Seiten."), line(12, "klaus", "Wir kommen in keinem Plan vor.")] },
  ],
  ideas: [],
  answers_until: "",
} as Material;

const all = { c1: {}, c9: {}, c12: {}, c22: {} };

it("finds what others said in the same themes, each once and never oneself", () => {
  expect(similarTo(material, ["heat"], "me", all).map((one) => one.n)).toEqual([12, 9]);
  expect(similarTo(material, ["heat", "bill"], "me", all).map((one) => one.n)).toEqual([1, 12]);
});

it("leaves out what was hidden since it was read", () => {
  expect(similarTo(material, ["heat"], "me", { c9: {}, c22: {} }).map((one) => one.n)).toEqual([9]);
});

it("finds nothing for a line that stands in no theme", () => {
  expect(similarTo(material, [], "me", all)).toEqual([]);
});
