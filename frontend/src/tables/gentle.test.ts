import { expect, test } from "vitest";
import { gentle } from "./gentle";

const at = (minute: number, table: boolean, me = false, customer = true) =>
  gentle({ startedAt: 0, endsAt: 20 * 60_000, now: minute * 60_000, table, me, customer });

test("a silent table reads a word after a third of the round", () => {
  expect(at(6, false)).toBe(null);
  expect(at(7, false)).toBe("table");
  expect(at(7, true)).toBe(null);
});

test("who was not heard yet reads one at half time, alone", () => {
  expect(at(9, true)).toBe(null);
  expect(at(11, true)).toBe("me");
  expect(at(11, true, true)).toBe(null);
});

test("people at work are not asked, and at the end nobody is", () => {
  expect(at(11, true, false, false)).toBe(null);
  expect(at(20, false)).toBe(null);
});

test("where no clock runs there is no word", () => {
  expect(gentle({ startedAt: 0, endsAt: 0, now: 5, table: false, me: false, customer: true })).toBe(null);
});
