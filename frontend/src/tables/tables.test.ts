/* Seats, turns, the choice of a table, how one looks at the cloth. */
import { describe, expect, it } from "vitest";
import { offers, page, pageOf } from "./choice";
import { first, held, shifted, under, whole, zoomed } from "./lens";
import { inOrder, plate, roundTable, tableSeats } from "./seats";
import { quietLeft, turnOf, told } from "./turns";

describe("round the table", () => {
  it("I sit at the bottom, the others clockwise from there, then the free chairs", () => {
    expect(inOrder(["a", "b", "me", "c"], 1, "me")).toEqual(["me", "c", "a", "b", null]);
    expect(inOrder(["a", "b"], 0, null)).toEqual(["a", "b"]);
    const round = roundTable(692, 646, 4);
    const [bottom, left] = tableSeats(4, round, 28);
    expect(bottom!.y).toBeGreaterThan(round.cy + round.r);
    expect(left!.x).toBeLessThan(round.cx - round.r);
  });

  it("no name lies on the cloth or beyond the picture, whatever the number of people", () => {
    for (const [width, height] of [[692, 646], [520, 480], [1_100, 900]] as const)
      for (let n = 1; n <= 8; n++) {
        const round = roundTable(width, height, n);
        for (const seat of tableSeats(n, round, 28)) {
          const at = plate(seat, round);
          expect(at.width).toBeGreaterThan(60);
          const [left, right] = at.left === null ? [width - at.right! - at.width, width - at.right!] : [at.left, at.left + at.width];
          expect(left).toBeGreaterThanOrEqual(-1);
          expect(right).toBeLessThanOrEqual(width + 1);
          const tall = 40;
          const top = at.top - { level: tall / 2, under: 0, over: tall }[at.at];
          const near = Math.hypot(Math.max(left - round.cx, 0, round.cx - right), Math.max(top - round.cy, 0, round.cy - top - tall));
          expect(near).toBeGreaterThan(round.r - 22);
        }
      }
  });
});

describe("how one looks at the cloth", () => {
  const phone = { width: 390, height: 470 };

  it("begins where words can be read, and never leaves the cloth", () => {
    expect(first({ width: 500, height: 500 }, false)).toEqual(whole({ width: 500, height: 500 }));
    const lens = first(phone, false);
    expect(lens.scale).toBeCloseTo(0.45);
    expect(shifted(lens, 9_999, 0, phone).x).toBe(0);
    expect(held({ scale: 0.2, x: 50, y: -900 }, phone)).toEqual({ scale: 0.2, x: 95, y: 135 });
  });

  it("enlarges around the fingers, to a limit", () => {
    const lens = first(phone, false);
    const before = under(lens, 100, 200);
    const near = zoomed(lens, 1.5, 100, 200, phone);
    expect(under(near, 100, 200)[0]).toBeCloseTo(before[0]);
    expect(zoomed(lens, 100, 100, 200, phone).scale).toBe(2.4);
    expect(zoomed(lens, 0.001, 100, 200, phone).scale).toBeCloseTo(0.39);
  });
});

describe("by the clock", () => {
  const clock = { started_at: 0, ends_at: 600_000, paused_at: null };

  it("both of a pair have the same time, three have a third each", () => {
    expect(turnOf(2, clock, 0)).toEqual({ turn: 0, left_ms: 300_000 });
    expect(turnOf(2, clock, 300_000)).toEqual({ turn: 1, left_ms: 300_000 });
    expect(turnOf(3, clock, 400_000).turn).toBe(2);
    expect(turnOf(2, clock, 900_000)).toEqual({ turn: 1, left_ms: 0 });
    expect(turnOf(2, { ...clock, paused_at: 100_000 }, 590_000).turn).toBe(0);
    expect(turnOf(2, clock, -20_000)).toEqual({ turn: 0, left_ms: 300_000 });
  });

  it("a quiet minute is a minute", () => {
    expect(quietLeft(1_000, 1_000)).toBe(60_000);
    expect(quietLeft(1_000, 31_000)).toBe(30_000);
    expect(quietLeft(1_000, 99_000)).toBe(0);
    expect(quietLeft(null, 99_000)).toBe(0);
  });
});

describe("the choice of a table", () => {
  const tables = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [String(i), { people: [], host: null, free: i % 2, merged_into: i === 3 ? 4 : null }]));

  it("offers tables in their order, without those that are gone, a few at a time", () => {
    const all = offers(tables);
    expect(all).toHaveLength(249);
    expect(all.slice(0, 4).map((one) => one.table)).toEqual([0, 1, 2, 4]);
    expect(page(all, { only: false, keep: [], at: 0, most: 12 }).shown).toHaveLength(12);
    expect(page(all, { only: false, keep: [], at: 999, most: 12 }).turn).toBe(20);
  });

  it("keeps one's own table and the one waited for among those with free seats", () => {
    const seen = page(offers(tables), { only: true, keep: [0, 2, null], at: 0, most: 12 });
    expect(seen.shown.slice(0, 4).map((one) => one.table)).toEqual([0, 1, 2, 5]);
    expect(pageOf(seen.list, 5, 2)).toBe(1);
    expect(pageOf(seen.list, 6, 2)).toBe(-1);
  });
});

describe("what a moderator told a table", () => {
  const said = { a: { text: "Noch drei Minuten.", at: 1_000, by: "ines" }, b: { text: "Bitte lauter.", at: 5_000, by: "ines" }, c: { text: null, at: 6_000, by: "ines" } };

  it("stands there newest first, for ten minutes, and not when it was erased", () => {
    expect(told(said, 10_000).map((one) => one.id)).toEqual(["b", "a"]);
    expect(told(said, 603_000).map((one) => one.id)).toEqual(["b"]);
  });
});
