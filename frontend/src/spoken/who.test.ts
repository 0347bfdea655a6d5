/* Whom a scribe may mean. */
import { describe, expect, it } from "vitest";
import type { Chair } from "$lib/drawn/seating";
import { byName, inTurn, matching } from "./who";

const NAMES = ["Uwe S.", "Carla D.", "Fatma Ö.", "Jürgen Groß", "Uwe S.", "Bodo Achenrath"];
const chair = (name: string | null, ordinal: number): Chair => ({ id: `p${ordinal}`, person: { name, ordinal, role: name === "Bodo Achenrath" ? "representative" : "participant" } });
const seated = [...NAMES.map(chair), chair(null, 6)];
const german = new Intl.Collator("de");
const all = (floor: string | null = null, latest: string[] = []) => inTurn(byName(seated, german), floor, latest);
const names = (list: { name: string }[]) => list.map((one) => one.name);

describe("the order", () => {
  it("is that of the names when nobody has spoken, without people who have none", () => {
    expect(names(all())).toEqual(["Bodo Achenrath", "Carla D.", "Fatma Ö.", "Jürgen Groß", "Uwe S.", "Uwe S."]);
  });

  it("puts who has the floor first, then who spoke last", () => {
    expect(all("p3", ["p0", "p2", "p0"]).map((one) => one.id)).toEqual(["p3", "p0", "p2", "p5", "p1", "p4"]);
  });

  it("tells two of the same name apart by their chairs, and only those", () => {
    expect(all().map((one) => one.chair)).toEqual([null, null, null, null, 1, 5]);
  });
});

describe("a few letters", () => {
  it.each([
    ["c", ["Carla D."]],
    ["ach", ["Bodo Achenrath"]],
    ["FATMA Ö", ["Fatma Ö."]],
    ["fatma oe", ["Fatma Ö."]],
    ["jur", ["Jürgen Groß"]],
    ["juergen", ["Jürgen Groß"]],
    ["gross", ["Jürgen Groß"]],
    ["uwe s. 5", ["Uwe S."]],
    ["x", []],
  ])("%s", (typed, found) => expect(names(matching(all(), typed))).toEqual(found));

  it("keep the order of speaking", () => {
    expect(matching(all("p4"), "uwe").map((one) => one.id)).toEqual(["p4", "p0"]);
  });

  it("are found among a thousand while somebody types", () => {
    const hall = Array.from({ length: 1000 }, (_, n) => chair(`Gast ${String.fromCharCode(65 + (n % 26))}${n}`, n));
    const many = inTurn(byName(hall, german), "p999", []);
    expect(many[0]!.id).toBe("p999");
    expect(matching(many, "gast c2").length).toBeGreaterThan(3);
  });
});
