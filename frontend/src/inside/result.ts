/* What a weighing came to lies in the middle for a while after it, and only until the step after that. Pure. */
import type { Method } from "$lib/types";

interface Step {
  id: string;
  method: Method;
  opened_at: number | null;
  closed_at: number | null;
}

/** Steps that need the middle for themselves. */
const TAKEN: readonly Method[] = ["harvest", "break", "closing_round"];

/** The weighing whose result lies in the middle `now`: it ended less than `ms` ago, nothing was open between it and what
    is open now, and that does not need the middle. null: none. */
export function resultOf(steps: readonly Step[], current: string, closed: boolean, now: number, ms: number): string | null {
  const last = steps.filter((step) => step.closed_at !== null && (closed || step.id !== current)).reduce<Step | null>((latest, step) => (step.closed_at! >= (latest?.closed_at ?? -Infinity) ? step : latest), null);
  if (last?.method !== "weighing" || now - last.closed_at! >= ms) return null;
  const open = closed ? undefined : steps.find((step) => step.id === current)?.method;
  return open !== undefined && TAKEN.includes(open) ? null : last.id;
}
