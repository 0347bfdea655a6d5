/* What lies on the cloth, and how a hand's line is kept. */
import { describe, expect, it } from "vitest";
import { arrow, between, bounds, drawn, freest, laidLines, lettering, loop, lying, MOST_POINTS, moved, onTable, pointAt, simplified, SIZE, spotOf, SPOTS, textAt, type Item } from "./cloth";
import type { Contribution } from "$lib/types";
import type { ClothItem, Point } from "./types";

const text = (words: string, at: Point): ClothItem => ({ shape: "text", points: [at], text: words, round: 1 });
const item = (id: string, one: ClothItem): Item => ({ ...one, id, mine: false, draft: false, line: null });

describe("what lies on the cloth", () => {
  it("shows what I put at once, and once only when it is stored", () => {
    const draft = new Map([["mine", text("Würde", [500, 500])]]);
    expect(lying({}, new Set(), draft, new Map(), new Set())).toMatchObject([{ id: "mine", mine: true, draft: true }]);
    expect(lying({ mine: draft.get("mine")! }, new Set(["mine"]), draft, new Map(), new Set())).toMatchObject([{ id: "mine", mine: true, draft: false }]);
  });

  it("shows what I drag where I drag it, and what I take away no more", () => {
    const known = { a: text("Brief", [100, 500]), b: text("Dach", [600, 500]) };
    const seen = lying(known, new Set(["b"]), new Map(), new Map([["a", [140, 520] as Point]]), new Set(["b"]));
    expect(seen).toMatchObject([{ id: "a", points: [[140, 520]] }]);
  });

  it("leaves out words that were erased", () => {
    expect(lying({ a: { ...text("", [500, 500]), text: null } }, new Set(), new Map(), new Map(), new Set())).toEqual([]);
  });

  it("moves a drawing as a whole and never beyond the edge", () => {
    const line = { points: [[100, 100], [200, 150]] as Point[] };
    expect(moved(line, [120, 100]).points).toEqual([[120, 100], [220, 150]]);
    expect(moved(line, [950, 100]).points).toEqual([[950, 100], [1000, 150]]);
    expect(moved(line, undefined)).toBe(line);
  });

  it("keeps what is placed on the round table", () => {
    const [x, y] = onTable([SIZE, SIZE], "heart");
    expect(Math.hypot(x - 500, y - 500)).toBeLessThanOrEqual(461);
    expect(onTable([510, 490], "text")).toEqual([510, 490]);
  });
});

describe("lines on the cloth", () => {
  const line = (id: string, n: number, words: string | null): Contribution => ({ id, n, text: words, by: "a", at: n }) as Contribution;
  const known = { a: line("a", 1, "Aus Runde eins."), b: line("b", 2, "Später hierher gelegt."), c: line("c", 3, null) };

  it("lie where the table laid them, and where I drag them just now", () => {
    expect(laidLines(known, { a: [360, 190], b: [650, 200], c: [500, 500] }, { a: 1, b: 2 }, new Map([["b", [500, 480] as Point]]))).toMatchObject([
      { id: "a", points: [[360, 190]], round: 1 }, { id: "b", points: [[500, 480]], round: 2, text: "Später hierher gelegt." },
    ]);
  });

  it("lie under those laid over them, and long ones show their beginning", () => {
    const long = line("d", 4, "Wort ".repeat(60));
    const seen = laidLines({ ...known, d: long }, { a: [360, 190], d: [360, 190] }, {}, new Map());
    expect(seen.map((one) => one.id)).toEqual(["d"]);
    expect(seen[0]!.text!.length).toBeLessThan(100);
    expect(seen[0]!.line).toBe(long);
  });
});

describe("a hand's line", () => {
  const circle: Point[] = Array.from({ length: 2_000 }, (_, i) => [500 + 300 * Math.cos(i / 50) * (1 + (i % 7) / 90), 500 + 300 * Math.sin(i / 50)]);

  it("is never longer than the house allows, however long one draws", () => {
    expect(simplified(circle).length).toBeLessThanOrEqual(MOST_POINTS);
    expect(simplified(circle).length).toBeGreaterThan(20);
  });

  it("is two points when it is straight", () => {
    expect(simplified([[100, 500], [150, 500], [200, 500.4], [400, 500]])).toEqual([[100, 500], [400, 500]]);
  });

  it("begins and ends where the hand did", () => {
    expect(drawn([[10, 20], [30, 40], [50, 20]])).toBe("M10 20Q30 40 40 30L50 20");
    expect(drawn([[10, 20]])).toContain("M10 20");
    expect(arrow([0, 0], [100, 0])).toMatch(/^M0 0Q50 -13 100 0M/);
  });
});

describe("the cloth in words", () => {
  it("names every part of it, and finds a point there again", () => {
    for (const spot of SPOTS) expect(spotOf(pointAt(spot, []))).toBe(spot);
  });

  it("writes where nothing lies yet", () => {
    const items = [text("eins", pointAt("middle", []))];
    expect(freest(items)).not.toBe("middle");
    const [first, second] = [pointAt("n", items), pointAt("n", [...items, text("zwei", pointAt("n", items))])];
    expect(second).not.toEqual(first);
  });

  it("knows at which words a heart lies", () => {
    const items = [item("a", text("Verstehen ist Würde.", [500, 500])), item("b", text("Dach", [800, 500]))];
    expect(textAt([500, 560], items)?.id).toBe("a");
    expect(textAt([100, 100], items)).toBeNull();
  });

  it("draws a loop round the words and an arrow between them, not through", () => {
    const [a, b] = [text("Brotdose", [300, 500]), text("Brief", [760, 500])];
    const around = bounds({ ...a, shape: "stroke", points: loop(a), text: null });
    const inner = bounds(a);
    expect(around.x).toBeLessThan(inner.x);
    expect(around.x + around.w).toBeGreaterThan(inner.x + inner.w);
    const [from, to] = between(a, b);
    expect(from[0]).toBeGreaterThan(inner.x + inner.w - 1);
    expect(to[0]).toBeLessThan(bounds(b).x + 1);
  });

  it("writes few words large", () => {
    expect(lettering("Würde").size).toBeGreaterThan(lettering("x".repeat(150)).size);
  });
});
