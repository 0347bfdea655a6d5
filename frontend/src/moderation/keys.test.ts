import { describe, expect, it } from "vitest";
import { DESK_KEYS, listed } from "./keys";

const all = (editing: boolean): string[] => listed(editing).flatMap(([, keys]) => keys.map(([key]) => key));

describe("the keys of the desk", () => {
  it("give every key to one thing only", () => {
    expect(new Set(all(false)).size).toBe(all(false).length);
  });

  it("leave the letters of forming themes to that alone", () => {
    expect(new Set(all(true)).size).toBe(all(true).length);
    expect(all(true).slice(0, 5)).toEqual(["T", "N", "R", "M", "S"]);
  });

  it("keep those who lead able to lead while themes are formed", () => {
    expect(all(true)).toEqual(expect.arrayContaining(["W", "Z", "+", "A", "D", "E", "G", "?"]));
    expect(DESK_KEYS).toHaveLength(5);
    expect(listed(false, false, false)).toHaveLength(4); // where nobody talks
  });
});
