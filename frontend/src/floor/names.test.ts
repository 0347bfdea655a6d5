import { describe, expect, it } from "vitest";
import { plenarySeats } from "$lib/drawn/layout";
import { NAME_TALL, namesOf, type Name } from "./names";

const WIDTH = 900;
const layout = plenarySeats(1000, { width: WIDTH, height: 600 });
const wishes = Array.from({ length: 60 }, (_, n) => ({ id: `p${n}`, name: `Maria-Magdalena von Oberhalm-Sattelegger ${n}`, seat: layout.seats[n * 3]!, d: 8 }));
const apart = (a: Name, b: Name): boolean => a.left + a.wide <= b.left || b.left + b.wide <= a.left || Math.abs(a.y - b.y) >= NAME_TALL;

describe("namesOf", () => {
  it("lets no name lie over another or leave the picture, however many wish to speak side by side", () => {
    const names = namesOf(wishes, 8, layout, WIDTH);
    expect(names.length).toBeGreaterThan(1);
    for (const one of names) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.left + one.wide).toBeLessThanOrEqual(WIDTH);
      for (const other of names) expect(one === other || apart(one, other)).toBe(true);
    }
  });

  it("names those first who come first, and no more than asked for", () => {
    const names = namesOf(wishes, 1, layout, WIDTH);
    expect(names.map((one) => one.id)).toEqual(["p0"]);
  });

  it("leaves what stands there already where it is", () => {
    const all = { left: 0, right: WIDTH, top: 0, bottom: 600 };
    expect(namesOf(wishes, 4, layout, WIDTH, [all])).toEqual([]);
  });
});
