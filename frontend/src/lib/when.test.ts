import { describe, expect, it } from "vitest";
import { clockFace, clockTime, dayAndTime, dayOfYear, instant, isNews, momentOf } from "./when";

const START = Date.parse("2027-03-11T16:30:00Z");
const MIN = 60_000;

describe("instant", () => {
  it("reads a wall clock in winter, summer and on the days between", () => {
    expect(instant("2027-03-11T17:30", "Europe/Berlin")).toBe(START);
    expect(instant("2027-07-01T12:00", "Europe/Berlin")).toBe(Date.parse("2027-07-01T10:00:00Z"));
    expect(instant("2027-03-28T03:30", "Europe/Berlin")).toBe(Date.parse("2027-03-28T01:30:00Z"));
    expect(instant("2027-01-01T00:15", "Asia/Kathmandu")).toBe(Date.parse("2026-12-31T18:30:00Z"));
  });

  it("takes a zone nobody knows for UTC", () => {
    expect(instant("2027-01-01T00:00", "Halmtal/Oberhalm")).toBe(Date.parse("2027-01-01T00:00:00Z"));
  });
});

describe("momentOf", () => {
  const at = (minutes: number, phase: "foyer" | "running" | "closed" = "foyer") =>
    momentOf(phase, START, START + minutes * MIN, "Europe/Berlin");

  it("counts the minutes one is early", () => {
    expect(at(-12)).toEqual({ when: "early", minutes: 12 });
    expect(at(-0.2)).toEqual({ when: "early", minutes: 1 });
  });

  it("names the time on the same day and the day before that", () => {
    expect(at(-180).when).toBe("today");
    expect(at(-60 * 30).when).toBe("later");
  });

  it("waits with everybody when it is time but nobody has begun", () => {
    expect(at(0).when).toBe("soon");
    expect(at(20).when).toBe("soon");
  });

  it("has just begun, is running, is over", () => {
    expect(at(-3, "running").when).toBe("begun");
    expect(at(5, "running").when).toBe("begun");
    expect(at(24, "running").when).toBe("running");
    expect(at(-3, "closed").when).toBe("over");
  });
});

describe("words for times", () => {
  it("says the year where it is not this one", () => {
    expect(dayOfYear(START, START, "de", "Europe/Berlin")).toBe("Donnerstag, 11. März");
    expect(dayOfYear(START + 1_096 * 86_400_000, START, "de", "Europe/Berlin")).toBe("Montag, 11. März 2030");
  });

  it("speaks the dialogue's zone", () => {
    expect(clockTime(START, "de", "Europe/Berlin")).toBe("17:30");
    expect(clockTime(START, "en", "Europe/London")).toBe("16:30");
    expect(dayAndTime(START, START, "de", "Europe/Berlin")).toBe("Donnerstag, 11. März, 17:30 Uhr");
    expect(dayAndTime(START, START - 400 * 86_400_000, "en", "Europe/Berlin")).toMatch(/^Thursday,? 11 March 2027, 17:30$/);
  });
});

describe("clockFace", () => {
  const clock = { started_at: START, ends_at: START + 20 * MIN, paused_at: null };
  const face = (left: number) => clockFace(clock, clock.ends_at - left);
  it("says what is left in words that change at three minutes, at one, and for half a minute after the end", () => {
    expect(face(9 * MIN)).toEqual({ stage: "plenty", minutes: 9, seconds: 30, share: 0.45 });
    expect([181, 180, 61, 60, 1, 0, -29.9, -30, -500].map((s) => face(s * 1000).stage)).toEqual([
      "plenty", "three", "three", "one", "one", "finish", "finish", "over", "over",
    ]);
    expect([20 * MIN + 400, 20 * MIN, 1_000, 1, 0].map((left) => face(left).minutes)).toEqual([20, 20, 1, 1, 0]);
    expect([0, -1, -12_300, -29_999, -50_000].map((left) => face(left).seconds)).toEqual([30, 30, 18, 1, 0]);
    expect(face(-50_000)).toMatchObject({ minutes: 0, share: 0 });
  });
  it("shows a clock that stands as it stood, however late it gets", () => {
    const stands = { ...clock, paused_at: clock.ends_at - 9 * MIN };
    expect(clockFace(stands, clock.ends_at + 60 * MIN)).toEqual(face(9 * MIN));
  });
});

describe("isNews", () => {
  const said = { at: START };

  it("lets an announcement go with the step it was made in", () => {
    expect(isNews(said, START + 5 * MIN, START - 20 * MIN)).toBe(true);
    expect(isNews(said, START + 5 * MIN, START + 3 * MIN)).toBe(false);
  });

  it("keeps what was said shortly before the next step, and anything before a first step", () => {
    expect(isNews(said, START + 5 * MIN, START + MIN)).toBe(true);
    expect(isNews(said, START + 5 * MIN, null)).toBe(true);
  });

  it("lets nothing stand for longer than ten minutes", () => {
    expect(isNews(said, START + 10 * MIN, null)).toBe(false);
  });
});
