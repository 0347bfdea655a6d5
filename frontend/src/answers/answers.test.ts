import { describe, expect, it } from "vitest";
import type { Room } from "$lib/live/room.svelte";
import { daysLate, openThemes, openToMe, today } from "./answers";

const said = (changes: object) => ({
  n: 1, by: "jost", at: 1_000, text: "Verstanden.", revised_at: null, themes: [], contributions: {}, agreed: null, missing: {}, ...changes,
});

function room(readBacks: Record<string, object>, mine: object, role = "participant"): Room {
  const doc = { read_backs: readBacks, fates: {}, themes: {}, cases: 0 };
  return { role, mine: { traces: {}, responses: {}, ...mine }, doc: () => doc } as unknown as Room;
}

describe("the day", () => {
  it("is the one of the dialogue's zone", () => {
    const late = Date.parse("2027-04-22T22:30:00Z");
    expect(today(late, "Europe/Berlin")).toBe("2027-04-23");
    expect(today(late, "Europe/London")).toBe("2027-04-22");
  });

  it("makes only late what is still awaited, and not on the day itself", () => {
    expect(daysLate({ status: "promised", next_on: "2027-04-22" }, "2027-04-22")).toBe(0);
    expect(daysLate({ status: "open", next_on: "2027-04-22" }, "2027-04-30")).toBe(8);
    expect(daysLate({ status: "no", next_on: "2027-04-22" }, "2027-04-30")).toBe(0);
    expect(daysLate({ status: "done", next_on: "2027-04-22" }, "2027-04-30")).toBe(0);
  });
});

describe("what a customer is asked", () => {
  const about = said({ contributions: { line: 12 } });

  it("is the whole evening, and read-backs about lines of theirs", () => {
    expect(openToMe(room({ all: said({}), mine: about }, {})).map((one) => one.id)).toEqual(["all"]);
    const traced = { traces: { line: { themes: [], read_backs: ["mine"] } } };
    expect(openToMe(room({ mine: about }, traced)).map((one) => one.id)).toEqual(["mine"]);
  });

  it("is asked again after a new wording, and no more once they have answered it", () => {
    const agreed = { responses: { all: { agrees: true, at: 2_000, text: null, taken_in_at: null } } };
    expect(openToMe(room({ all: said({}) }, agreed))).toEqual([]);
    expect(openToMe(room({ all: said({ revised_at: 3_000 }) }, agreed))).toHaveLength(1);
  });

  it("is nothing for the company and the moderation", () => {
    for (const role of ["representative", "moderator"]) expect(openToMe(room({ all: said({}) }, {}, role))).toEqual([]);
  });
});

it("knows the themes nobody has answered, in order", () => {
  const themes = { b: { n: 2, title: "B", answered: false }, a: { n: 1, title: "A", answered: false }, c: { n: 3, title: "C", answered: true } };
  const doc = { read_backs: {}, fates: {}, themes, cases: 0 };
  expect(openThemes(doc).map((theme) => theme.id)).toEqual(["a", "b"]);
});
