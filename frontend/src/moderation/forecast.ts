/* When the steps begin: those that were, as they were; those to come, as it looks now. Pure; times in Unix ms. */
import type { Phase } from "$lib/types";

export interface Timed {
  id: string;
  minutes: number | null;
  opened_at: number | null;
}

export interface Known {
  current: string;
  phase: Phase;
  clock: { ends_at: number; paused_at: number | null } | null;
  /** When the dialogue is planned to begin. */
  starts: number;
  now: number;
}

const MINUTE_MS = 60_000;

/** When each step began or will probably begin, and when it will all be over. A step without a clock takes no time in
 *  this reckoning, because nobody knows better; a clock that has run out ends now,
 *  one that stands is taken to run on now. */
export function forecast(steps: readonly Timed[], known: Known): { begins: (number | null)[]; end: number } {
  const at = steps.findIndex((step) => step.id === known.current);
  let next = nextBegins(known);
  const begins = steps.map((step, index) => {
    if (index <= at) return step.opened_at;
    const begin = next;
    next += (step.minutes ?? 0) * MINUTE_MS;
    return begin;
  });
  return { begins, end: next };
}

function nextBegins({ phase, clock, starts, now }: Known): number {
  if (phase === "foyer") return Math.max(starts, now);
  if (!clock) return now;
  return clock.paused_at === null ? Math.max(clock.ends_at, now) : now + Math.max(0, clock.ends_at - clock.paused_at);
}

/** More than this is no delay but another day: a rehearsal, for instance. */
const DRIFT_MOST_MINUTES = 180;

/** How far the probable end is from the planned one, in whole minutes; positive is late. Null where there is nothing
 *  to compare: no planned length, or held at quite another time. */
export function drift(end: number, starts: number, minutes: number | null): number | null {
  if (minutes === null) return null;
  const off = Math.round((end - starts) / MINUTE_MS) - minutes;
  return Math.abs(off) <= DRIFT_MOST_MINUTES ? off : null;
}
