import { describe, expect, it } from "vitest";
import type { Chair } from "$lib/drawn/seating";
import { circles, near, welcoming } from "./spots";

const chairs: Chair[] = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, person: { name: `P${i}`, role: "participant", ordinal: i } }));
const spots = (...of: number[]) => Object.fromEntries(of.map((n, i) => [`p${i}`, n]));
const everyone = () => true;

describe("circles", () => {
  it("are three when nobody sits, and always one more than are taken", () => {
    expect(circles({}, chairs, "p0", 0).map((spot) => spot.people.length)).toEqual([0, 0, 0]);
    expect(circles(spots(1, 1, 4), chairs, "p9", 0).map((spot) => spot.people.length)).toEqual([2, 0, 0, 1, 0]);
  });

  it("show me where I am going, not where I was", () => {
    const all = circles(spots(1, 1), chairs, "p0", 2);
    expect(all.map((spot) => spot.people.map((chair) => chair.id))).toEqual([["p1"], ["p0"], []]);
  });

  it("are full with six", () => {
    expect(circles(spots(1, 1, 1, 1, 1, 1), chairs, "p9", 0)[0]!.full).toBe(true);
  });

  it("forget people who are not in this dialogue", () => {
    expect(circles({ stranger: 1 }, chairs, "p0", 0)[0]!.people).toEqual([]);
  });
});

describe("near", () => {
  const all = circles(Object.fromEntries(chairs.map((chair, i) => [chair.id, i + 1])), chairs, "p0", 1);

  it("is a window around where I am, whole at both ends", () => {
    expect(near(all, 10, 5).map((spot) => spot.n)).toEqual([8, 9, 10, 11, 12]);
    expect(near(all, 1, 5).map((spot) => spot.n)).toEqual([1, 2, 3, 4, 5]);
    expect(near(all, 21, 5).map((spot) => spot.n)).toEqual([17, 18, 19, 20, 21]);
    expect(near(all, 0, 50)).toHaveLength(21);
  });
});

describe("looking for a circle", () => {
  it("leads to people who are there and have room, never to where I am", () => {
    const all = circles(spots(1, 2, 2, 3, 3, 3, 3, 3, 3), chairs, "p0", 1);
    expect([0, 0.5, 0.99].map((random) => welcoming(all, 1, everyone, random))).toEqual([2, 2, 2]);
  });

  it("prefers circles in which there is room for more than one", () => {
    const all = circles(spots(1, 1, 1, 1, 1, 2), chairs, "p9", 0);
    expect(welcoming(all, 0, everyone, 0.99)).toBe(2);
  });

  it("leads to a free one if nobody is there", () => {
    expect(welcoming(circles(spots(2), chairs, "p0", 2), 2, everyone, 0)).toBe(1);
    expect(welcoming(circles(spots(1), chairs, "p9", 0), 0, () => false, 0)).toBe(1);
  });
});
