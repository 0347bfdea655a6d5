import { describe, expect, it } from "vitest";
import type { Summary } from "./shapes";
import { matching, sorted } from "./sorting";

const one = (id: string, starts_at: string, phase: Summary["phase"] = "foyer", title = id): Summary => ({ id, title, starts_at, zone: "Europe/Berlin", phase, people: 0, contributions: 0 });
const ids = (list: readonly Summary[]): string => list.map((each) => each.id).join(" ");

describe("the organiser's list", () => {
  const all = [
    one("autumn", "2027-10-14T17:30"), one("spring", "2027-03-11T17:30"), one("now", "2027-06-01T17:30", "running"),
    one("first", "2025-03-11T17:30", "closed"), one("second", "2026-03-11T17:30", "closed"),
  ];

  it("has what is under way first, then the next, then the past, latest first", () => {
    const { ahead, past } = sorted(all);
    expect([ids(ahead), ids(past)]).toEqual(["now spring autumn", "second first"]);
  });

  it("finds by every word, in title or day", () => {
    const list = [one("a", "2027-03-11T17:30", "foyer", "Gut versorgt"), one("b", "2027-10-14T17:30", "foyer", "Gut verstanden")];
    const day = (each: Summary): string => (each.id === "a" ? "11. März 2027" : "14. Oktober 2027");
    expect(ids(matching(list, "gut MÄRZ", day))).toBe("a");
    expect(ids(matching(list, "  gut ", day))).toBe("a b");
    expect(ids(matching(list, "nirgends", day))).toBe("");
  });
});
