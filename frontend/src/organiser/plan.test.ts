import { describe, expect, it } from "vitest";
import { balance, offsets, total } from "./plan";

const steps = (...minutes: (number | null)[]) => minutes.map((one) => ({ minutes: one }));

describe("an agenda's arithmetic", () => {
  it("leaves arrival out of the sum, whatever it says", () => {
    expect(total(steps(15, 8, 20))).toBe(28);
    expect(offsets(steps(15, 8, 20, 5))).toEqual([null, 0, 8, 28]);
  });

  it("counts a step without a clock as no time", () => {
    expect(offsets(steps(null, 10, null, 5))).toEqual([null, 0, 10, 10]);
  });

  it("says that the steps fit the plan to the minute", () => {
    expect(balance(steps(null, 30, 60), 90, "2027-03-11T17:30")).toMatchObject({ id: "agenda-fits", args: { total: 90, end: "19:00" } });
  });

  it("says what is left and what is too much, with both ends", () => {
    expect(balance(steps(null, 80), 90, "2027-03-11T17:30")).toMatchObject({ id: "agenda-spare", args: { difference: 10, planned_end: "19:00" } });
    expect(balance(steps(null, 100), 90, "2027-03-11T23:00")).toMatchObject({ id: "agenda-over", args: { difference: 10, end: "00:40", planned_end: "00:30" } });
  });

  it("does not call the rest spare while a step has no clock, but too much stays too much", () => {
    expect(balance(steps(null, 20, null), 90, "2027-03-11T17:30")).toMatchObject({ id: "agenda-unclocked", args: { unclocked: 1, total: 20, planned: 90 } });
    expect(balance(steps(null, 95, null), 90, "2027-03-11T17:30").id).toBe("agenda-over");
  });

  it("needs neither a plan nor a day", () => {
    expect(balance(steps(null, 20), null, "")).toMatchObject({ id: "agenda-open", args: { total: 20, end: "" } });
  });
});
