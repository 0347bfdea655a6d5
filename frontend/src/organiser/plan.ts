/* Arithmetic of an agenda: when each step would begin, and how the steps fill the time. Pure. */
import type { StepSetup } from "$lib/types";
import { later, timeText } from "./dates";

type Timed = Pick<StepSetup, "minutes">;

/** Minutes from the start at which each step begins; the first one (arrival) lies before the start and has none. */
export function offsets(steps: readonly Timed[]): (number | null)[] {
  let at = 0;
  return steps.map((step, index) => {
    if (index === 0) return null;
    const begins = at;
    at += step.minutes ?? 0;
    return begins;
  });
}

/** Minutes of all steps after arrival together. */
export const total = (steps: readonly Timed[]): number => steps.slice(1).reduce((sum, step) => sum + (step.minutes ?? 0), 0);

/** How the steps fill the planned time, as a message and its numbers. */
export interface Balance {
  id: "agenda-open" | "agenda-fits" | "agenda-spare" | "agenda-over" | "agenda-unclocked";
  args: { total: number; planned: number; difference: number; unclocked: number; end: string; planned_end: string };
}

export function balance(steps: readonly Timed[], planned: number | null, startsAt: string): Balance {
  const sum = total(steps);
  const unclocked = steps.slice(1).filter((step) => !step.minutes).length;
  const difference = Math.abs((planned ?? sum) - sum);
  const args = {
    total: sum,
    planned: planned ?? sum,
    difference,
    unclocked,
    end: timeText(later(startsAt, sum)),
    planned_end: timeText(later(startsAt, planned ?? sum)),
  };
  return { id: sentence(sum, planned, unclocked), args };
}

function sentence(sum: number, planned: number | null, unclocked: number): Balance["id"] {
  if (planned === null) return "agenda-open";
  if (sum > planned) return "agenda-over";
  if (unclocked > 0) return "agenda-unclocked";
  return sum === planned ? "agenda-fits" : "agenda-spare";
}
