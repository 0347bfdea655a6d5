import { describe, expect, it } from "vitest";
import { drift, forecast } from "./forecast";

const MINUTE = 60_000;
const START = Date.UTC(2027, 2, 11, 16, 30);
const at = (minutes: number) => START + minutes * MINUTE;
const steps = [
  { id: "ankommen", minutes: null, opened_at: at(-15) },
  { id: "willkommen", minutes: 10, opened_at: null },
  { id: "erleben", minutes: 20, opened_at: null },
  { id: "schluss", minutes: null, opened_at: null },
];

describe("a forecast", () => {
  it("keeps to the plan before the start", () => {
    const seen = forecast(steps, { current: "ankommen", phase: "foyer", clock: null, starts: START, now: at(-5) });
    expect(seen.begins).toEqual([at(-15), at(0), at(10), at(30)]);
    expect(seen.end).toBe(at(30));
  });

  it("moves everything when the start is late", () => {
    expect(forecast(steps, { current: "ankommen", phase: "foyer", clock: null, starts: START, now: at(4) }).end).toBe(at(34));
  });

  it("follows the clock of the open step, also when it was extended or has run out", () => {
    const running = steps.map((step) => (step.id === "willkommen" ? { ...step, opened_at: at(1) } : step));
    const base = { current: "willkommen", phase: "running", starts: START } as const;
    expect(forecast(running, { ...base, clock: { ends_at: at(13), paused_at: null }, now: at(5) }).begins).toEqual([at(-15), at(1), at(13), at(33)]);
    expect(forecast(running, { ...base, clock: { ends_at: at(13), paused_at: null }, now: at(20) }).begins[2]).toBe(at(20));
    expect(forecast(running, { ...base, clock: null, now: at(7) }).begins[2]).toBe(at(7));
  });

  it("takes a clock that stands to run on now", () => {
    const base = { current: "willkommen", phase: "running", starts: START } as const;
    const stands = { ends_at: at(13), paused_at: at(5) };
    expect(forecast(steps, { ...base, clock: stands, now: at(5) }).begins[2]).toBe(at(13));
    expect(forecast(steps, { ...base, clock: stands, now: at(25) }).begins[2]).toBe(at(33));
  });

  it("says how late it will be, or nothing without a plan", () => {
    expect(drift(at(94), START, 90)).toBe(4);
    expect(drift(at(80), START, 90)).toBe(-10);
    expect(drift(at(80), START, null)).toBeNull();
  });

  it("does not call a rehearsal days before early", () => {
    expect(drift(at(90 - 180), START, 90)).toBe(-180);
    expect(drift(at(90 - 181), START, 90)).toBeNull();
  });
});
