import { describe, expect, it } from "vitest";
import { length, nameOf, stayOf, type Standing } from "./where";

const circle: Standing = { running: true, current: "s2", method: "plenary", role: "participant", table: null, satIn: null, goodbye: false };
const table: Standing = { ...circle, current: "r1", method: "world_cafe", table: 6, satIn: "r1" };

describe("where I may be recorded", () => {
  it("is the circle, in the step that is open", () => expect(stayOf(circle)).toEqual({ step: "s2", place: "plenary" }));
  it("is my table, in the step in which I sat down", () => {
    expect(stayOf(table)).toEqual({ step: "r1", place: "table:6" });
    expect(stayOf({ ...table, current: "th", method: "table_harvest" })).toEqual({ step: "r1", place: "table:6" });
  });
  it("is the table a moderator visits", () => expect(stayOf({ ...table, role: "moderator", satIn: null })).toEqual({ step: "r1", place: "table:6" }));
  it.each<[string, Standing]>([
    ["in the foyer", { ...circle, method: "foyer" }],
    ["in a break", { ...circle, method: "break" }],
    ["before the start and after the end", { ...circle, running: false }],
    ["without a seat", { ...table, table: null }],
    ["while saying goodbye", { ...table, goodbye: true }],
  ])("is nowhere %s", (_, standing) => expect(stayOf(standing)).toBeNull());
});

describe("what is said of a recording", () => {
  it("names the place", () => {
    expect(nameOf("plenary").kind).toBe("plenary");
    expect(nameOf("table:6")).toEqual({ kind: "table", table: 7 });
    expect(nameOf("table:10003").kind).toBe("pair");
  });
  it("names the length", () => {
    expect(length(187_400)).toEqual({ minutes: 3, seconds: "07" });
    expect(length(0)).toEqual({ minutes: 0, seconds: "00" });
  });
});
