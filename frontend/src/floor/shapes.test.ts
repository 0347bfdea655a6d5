import { describe, expect, it } from "vitest";
import { plenarySeats } from "$lib/drawn/layout";
import { raised, sizeOf } from "./shapes";

const tall = (size: number): number => size * 2.25;
const layout = plenarySeats(1000, { width: 900, height: 600 });
const d = layout.pitch * 0.6;
const standing = (every: number, many: number) => layout.seats.filter((_, i) => i % every === 0).slice(0, many).map(({ x, y }) => ({ x, y, company: false }));

describe("raised hands", () => {
  it("are seen from afar where few stand", () => {
    expect(sizeOf(standing(100, 3), d, layout.pitch)).toBe(10);
    expect(sizeOf([], d, layout.pitch)).toBe(10);
  });

  it.each([40, 200, 500])("do not cover each other where %i stand side by side", (many) => {
    const all = standing(1, many);
    const size = sizeOf(all, d, layout.pitch);
    expect(size).toBeGreaterThan(0.4 * d);
    const apart = all.flatMap((a, i) => all.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    const nearest = apart.reduce((least, one) => Math.min(least, one));
    expect(nearest).toBeGreaterThanOrEqual(tall(size) - 0.01);
  });

  it("are of another shape for the company's people", () => {
    const [guest, host] = [false, true].map((company) => raised({ x: 50, y: 50, company }, 10).body);
    expect(guest).not.toBe(host);
  });
});
