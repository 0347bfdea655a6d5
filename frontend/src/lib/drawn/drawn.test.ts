import { describe, expect, it } from "vitest";
import type { Person, Role } from "../types";
import { callout, drawing } from "./circle";
import { plenarySeats } from "./layout";
import { chairs, filling, seatedPeople, seating } from "./seating";
import { disc } from "./shapes";

const BOX = { width: 980, height: 646, outer: 40, hole: 0.46, middle: 204 };

describe("plenarySeats", () => {
  it.each([1, 2, 4, 12, 42, 60, 104, 105, 250, 999, 1000])("gives %i chairs, all inside, none on another", (n) => {
    const { seats, pitch } = plenarySeats(n, BOX);
    expect(seats).toHaveLength(n);
    for (const seat of seats) {
      expect(seat.x).toBeGreaterThanOrEqual(0);
      expect(seat.x).toBeLessThanOrEqual(BOX.width);
      expect(seat.y).toBeGreaterThanOrEqual(0);
      expect(seat.y).toBeLessThanOrEqual(BOX.height);
    }
    let nearest = Infinity;
    seats.forEach((a, i) => {
      for (const b of seats.slice(i + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y));
    });
    if (n > 1) expect(nearest).toBeGreaterThan(pitch * 0.85);
  });

  it("puts the first chair at the bottom of the outermost ring", () => {
    for (const n of [2, 42, 1000]) {
      const { seats, cx, cy, r } = plenarySeats(n, BOX);
      expect(seats[0]!.x).toBeCloseTo(cx);
      expect(seats[0]!.y).toBeCloseTo(cy + r);
    }
  });

  it("keeps one ring while chairs stand comfortably and fills every ring all round", () => {
    expect(plenarySeats(60, BOX).rings).toBe(1);
    const { seats, rings } = plenarySeats(1000, BOX);
    expect(rings).toBeGreaterThan(5);
    for (let ring = 0; ring < rings; ring++) {
      const angles = seats.filter((seat) => seat.ring === ring).map((seat) => seat.a).sort((a, b) => a - b);
      const gaps = angles.slice(1).map((a, i) => a - angles[i]!);
      expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(1.001);
    }
  });

  it("keeps one ring of sixty on the narrowest phone", () => {
    const { rings, inner } = plenarySeats(60, { width: 288, height: 300, outer: 30, hole: 0.58, tightest: 11 });
    expect(rings).toBe(1);
    expect(inner).toBeGreaterThan(100);
  });

  it.each([60, 250, 1000])("leaves room for words in the middle of %i on the narrowest phone", (n) => {
    const row = Array.from({ length: n }, () => null);
    const drawn = drawing(row, { width: 288, height: 300, small: true, me: null, here: () => true, nameless: "" });
    expect(drawn.cloth).toBeGreaterThan(55);
  });

  it("finds room for a thousand on a phone and in a window of no size", () => {
    expect(plenarySeats(1000, { width: 320, height: 300, outer: 20 }).seats).toHaveLength(1000);
    expect(plenarySeats(1000, { width: 0, height: 0 }).seats).toHaveLength(1000);
  });
});

const person = (ordinal: number, role: Role = "participant"): Person => ({ name: `P${ordinal}`, role, ordinal });
const crowd = (ordinals: number[]) => Object.fromEntries(ordinals.map((o) => [`p${o}`, person(o)]));
const places = (row: ({ id: string } | null)[]) =>
  Object.fromEntries(row.flatMap((chair, i) => (chair ? [[chair.id, i]] : [])));

describe("seating", () => {
  it("moves nobody when others come or leave", () => {
    const all = places(seating(seatedPeople(crowd([0, 1, 2, 3, 4, 5, 6, 7])), 30, "p3"));
    const fewer = places(seating(seatedPeople(crowd([0, 2, 3, 6])), 30, "p3"));
    for (const id of Object.keys(fewer)) expect(fewer[id]).toBe(all[id]);
  });

  it("seats everybody once, whatever their ordinals, and me at the bottom", () => {
    const ordinals = Array.from({ length: 40 }, (_, i) => i * 3);
    const row = seating(seatedPeople(crowd(ordinals)), 40, "p9");
    expect(row.every((chair) => chair !== null)).toBe(true);
    expect(new Set(row.map((chair) => chair!.id)).size).toBe(40);
    expect(row[0]!.id).toBe("p9");
  });

  it("turns the picture, not the people: neighbours are the same for everybody", () => {
    const people = seatedPeople(crowd([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
    const mine = seating(people, 12, "p4").map((chair) => chair?.id);
    const theirs = seating(people, 12, "p7").map((chair) => chair?.id);
    const turn = theirs.indexOf("p4");
    expect([...theirs.slice(turn), ...theirs.slice(0, turn)]).toEqual(mine);
  });

  it("seats people who arrive together far from each other", () => {
    const order = filling(60);
    for (let i = 1; i < order.length; i++) {
      const apart = Math.abs(order[i]! - order[i - 1]!);
      expect(Math.min(apart, 60 - apart)).toBeGreaterThanOrEqual(15);
    }
  });

  it("spreads a half-full hall over all rings", () => {
    const { seats, rings } = plenarySeats(1000, BOX);
    const taken = filling(1000).slice(0, 500);
    for (let ring = 0; ring < rings; ring++) {
      const all = seats.filter((seat) => seat.ring === ring).length;
      const here = taken.filter((i) => seats[i]!.ring === ring).length;
      expect(here / all).toBeGreaterThan(0.3);
      expect(here / all).toBeLessThan(0.7);
    }
  });

  it("fills every chair exactly once", () => {
    for (const n of [1, 2, 3, 7, 12, 42, 60, 97, 100, 1000]) expect(new Set(filling(n)).size).toBe(n);
  });

  it("gives a projector no chair", () => {
    expect(seatedPeople({ a: person(0), b: person(1, "projector") }).map((chair) => chair.id)).toEqual(["a"]);
  });
});

describe("chairs", () => {
  it("sets all chairs of a small dialogue at once and grows a large one at few moments", () => {
    expect([2, 30, 60].map((capacity) => chairs(capacity, 3))).toEqual([2, 30, 60].map((n) => Math.max(n, 3)));
    expect([1, 60, 61, 120, 121, 251, 501, 1000].map((seated) => chairs(1000, seated))).toEqual([60, 60, 120, 120, 250, 500, 1000, 1000]);
    expect(chairs(80, 61)).toBe(80);
    expect(chairs(20, 24)).toBe(24);
  });
});

describe("callout", () => {
  it.each([[980, 646], [692, 646], [692, 500]])("names nobody over other people in %i × %i", (width, height) => {
    const layout = plenarySeats(1000, { width, height, outer: 14 });
    for (const seat of layout.seats) {
      const { x, y, anchor, path } = callout(seat, layout, 9, width);
      const [left, right] = anchor === "start" ? [x, x + 110] : [x - 110, x];
      const covered = layout.seats.filter((one) => one.x > left && one.x < right && Math.abs(one.y - y) < 8);
      expect(covered, `${seat.x} ${seat.y}`).toEqual([]);
      const [, upright, from, to] = path.match(/L([\d.-]+) ([\d.-]+)V([\d.-]+)/)?.map(Number) ?? [];
      const across = layout.seats.some((one) => Math.abs(one.x - (upright ?? -99)) < 3 && (one.y - from!) * (one.y - to!) < 0);
      expect(across, path).toBe(false);
    }
  });
});

describe("shapes", () => {
  it.each([4, 9.9, 11.27, 12.345, 23.91])("draws a disc of d %f round: as wide as twice its radius", (d) => {
    const [, radius, across] = disc(10, 10, d).match(/a([\d.]+) [\d.]+ 0 1 0 ([\d.]+) 0/)!.map(Number);
    expect(across).toBeCloseTo(2 * radius!, 9);
    expect(across).toBeCloseTo(d, 0);
  });

  it("draws a disc that begins at its left edge", () => {
    expect(disc(10, 10, 4)).toBe("M8 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z");
    expect(disc(10, 10, 6.9)).toBe("M6.5 10a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z");
  });
});
