import { describe, expect, it } from "vitest";
import { dayText, daysLater, later, minutesUntil, nowIn, timeText, zones } from "./dates";

describe("wall-clock times", () => {
  it("are said as they stand, whatever zone this browser is in", () => {
    expect(dayText("2027-03-11T17:30", "de")).toBe("Donnerstag, 11. März 2027");
    expect(dayText("2027-03-11T17:30", "en")).toMatch(/^Thursday,? 11 March 2027$/);
    expect(timeText("2027-03-11T17:30")).toBe("17:30");
  });

  it("go on over midnight and over the end of a month", () => {
    expect(later("2027-03-11T23:30", 45)).toBe("2027-03-12T00:15");
    expect(daysLater("2027-03-11T17:30", 42)).toBe("2027-04-22");
  });

  it("are nothing while there is no day", () => {
    expect([dayText("", "de"), timeText(""), later("", 5), daysLater("", 1)]).toEqual(["", "", "", ""]);
  });

  it("know what the clocks of another zone show", () => {
    const at = Date.UTC(2027, 2, 11, 16, 20);
    expect(nowIn("Europe/Berlin", at)).toBe("2027-03-11T17:20");
    expect(minutesUntil("2027-03-11T17:30", "Europe/Berlin", at)).toBe(10);
    expect(minutesUntil("2027-03-11T17:30", "Asia/Tokyo", at)).toBe(-470);
    expect(nowIn("Nowhere/Atlantis", at)).toBe("2027-03-11T16:20");
  });

  it("offer every zone, also one this browser has never heard of", () => {
    const groups = new Map(zones("Europe/Halmstedt"));
    expect(groups.get("Europe")).toEqual(expect.arrayContaining(["Europe/Berlin", "Europe/Halmstedt"]));
  });
});
