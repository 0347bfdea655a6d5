/* How a crowded cloth stays readable. */
import { describe, expect, it } from "vitest";
import type { Contribution } from "$lib/types";
import { bounds, laidLines, lettering, type Item } from "./cloth";
import { spaced } from "./crowd";
import type { Point } from "./types";

const text = (id: string, words: string, at: Point): Item => ({ shape: "text", points: [at], text: words, round: 1, id, mine: false, draft: false, line: null });
const size = (items: readonly Item[], id: string) => items.find((one) => one.id === id)!.letters!.size;
const still = new Map<string, Point>();

describe("words on a crowded cloth", () => {
  it("are as large as ever where nothing lies over them", () => {
    const seen = spaced([text("a", "Würde", [300, 300]), text("b", "Wärme", [700, 700])], still);
    expect(seen.map((one) => one.letters)).toEqual([lettering("Würde"), lettering("Wärme")]);
  });

  it("are written smaller where they lie over each other, until they do not", () => {
    const seen = spaced([text("a", "Rechnung?", [420, 400]), text("b", "Verstehen ist Würde.", [520, 470]), text("c", "Danke", [800, 200])], still);
    const [a, b] = [bounds(seen[0]!), bounds(seen[1]!)];
    expect(a.y + a.h <= b.y || a.x + a.w <= b.x).toBe(true);
    expect(size(seen, "c")).toBe(lettering("Danke").size);
  });

  it("never become too small to read, however many lie in one place", () => {
    const seen = spaced(Array.from({ length: 40 }, (_, i) => text(`t${i}`, "Rechnung?", [500, 500])), still);
    expect(new Set(seen.map((one) => one.letters!.size))).toEqual(new Set([29]));
    expect(seen.map((one) => one.over).slice(0, 2)).toEqual([false, true]);
  });

  it("stay as they are while something is dragged over them", () => {
    const items = [text("a", "Würde", [500, 500]), text("b", "Wärme", [520, 500])];
    expect(size(spaced(items, new Map([["b", [520, 500] as Point]])), "a")).toBe(lettering("Würde").size);
  });

  it("many lines show less of each, those near the edge are narrower, and none is written smaller", () => {
    const words = "Wir hätten gern eine Rechnung, die man auch am Abend noch versteht.";
    const line = (n: number) => ({ id: `l${n}`, n, text: words, by: "a", at: n }) as Contribution;
    const spots: Point[] = [[265, 325], [735, 325], [265, 705], [735, 705], [190, 515]];
    const laid = (count: number) => laidLines(Object.fromEntries(spots.slice(0, count).map((_, n) => [`l${n}`, line(n)])), Object.fromEntries(spots.map((at, n) => [`l${n}`, at])), {}, new Map());
    expect(laid(4)[0]!.text).toBe(words);
    const seen = spaced(laid(5), still);
    expect(seen[0]!.text!.length).toBeLessThan(60);
    expect(seen.map((one) => one.letters!.size)).toEqual([29, 29, 29, 29, 29]);
    expect(seen[4]!.letters!.width).toBeLessThan(seen[0]!.letters!.width);
  });
});
