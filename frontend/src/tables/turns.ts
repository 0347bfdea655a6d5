/* What happens by the clock at a table: whose turn it is in a pair, the quiet minute. Pure. */
import type { ShownTime } from "$lib/when";
import type { SaidAtTable } from "./types";

/** Whose turn it is to tell, and how long still: the time is shared evenly, in the order of the table. */
export function turnOf(people: number, clock: ShownTime | null, now: number): { turn: number; left_ms: number } {
  if (clock === null || people < 2) return { turn: 0, left_ms: 0 };
  const each = Math.max(1, (clock.ends_at - clock.started_at) / people);
  const gone = Math.max(0, (clock.paused_at ?? now) - clock.started_at);
  const turn = Math.min(people - 1, Math.floor(gone / each));
  return { turn, left_ms: Math.max(0, (turn + 1) * each - gone) };
}

/** A table is quiet so long before it hands in anything. */
export const QUIET_MS = 60_000;

/** What is left of the quiet minute; 0: it is over. */
export function quietLeft(since: number | null, now: number): number {
  return since === null ? 0 : Math.max(0, Math.min(QUIET_MS, since + QUIET_MS - now));
}

/** So long what a moderator said stands before a table; after that it is history. */
const SAID_MS = 600_000;

export interface Said {
  id: string;
  text: string;
  at: number;
  by: string;
}

/** What stands before a table now, the newest first; erased words do not. */
export function told(said: Readonly<Record<string, SaidAtTable>>, now: number): Said[] {
  return Object.entries(said)
    .flatMap(([id, one]) => (one.text === null || now - one.at > SAID_MS ? [] : [{ id, text: one.text, at: one.at, by: one.by }]))
    .sort((a, b) => b.at - a.at);
}
