/* The list of speakers as everyone computes it: whose turn is next, where I stand and why. The same rule as the
   server's (app/facilitation/floor/order.py), tested with the same table. Pure. */
import type { Up } from "$lib/drawn/circle";
import type { FloorDoc, Hand, Turn } from "$lib/types";

/** So long after the end of a turn one may still reply to it directly (the server's DIRECT_REPLY_WITHIN_S). */
const DIRECT_WITHIN_MS = 10_000;
/** The rank of people at work who have had the floor: no time of theirs is kept. */
const RANK_LAST = 999;

/** First who has not had the floor; then who had less; then who wished first. */
export function ordered(hands: Readonly<Record<string, Pick<Hand, "rank" | "seq">>>): string[] {
  return Object.entries(hands)
    .sort(([, a], [, b]) => a.rank - b.rank || a.seq - b.seq)
    .map(([participant]) => participant);
}

/** Everybody who waits, in the order in which they get the word: a direct reply comes before the list. */
export function waiting(floor: FloorDoc | null): string[] {
  if (floor === null) return [];
  const list = ordered(floor.hands);
  return floor.direct ? [floor.direct.participant, ...list.filter((one) => one !== floor.direct!.participant)] : list;
}

/** Who speaks and who wishes to. */
export function standing(floor: FloorDoc | null): Up {
  const up = new Map<string, "speaking" | "hand">(waiting(floor).map((one) => [one, "hand"]));
  const turn = floor?.turn;
  if (turn && turn.ended_at === null) {
    up.delete(turn.participant);
    up.set(turn.participant, "speaking");
  }
  return up;
}

export interface Standing {
  /** From 1: how many come until it is my turn. */
  n: number;
  /** Who comes before me, in order. */
  before: string[];
  /** Whether I had the floor already. */
  had: "new" | "some" | "last";
}

/** My place on the list; null if I am not on it. */
export function placeOf(floor: FloorDoc | null, me: string): Standing | null {
  const hand = floor?.hands[me];
  if (!floor || !hand) return null;
  const list = ordered(floor.hands);
  const direct = floor.direct && floor.direct.participant !== me ? [floor.direct.participant] : [];
  const before = [...direct, ...list.slice(0, list.indexOf(me))];
  return { n: before.length + 1, before, had: hand.rank === 0 ? "new" : hand.rank === RANK_LAST ? "last" : "some" };
}

/** Whether I may wish to reply directly: to a turn that runs or has just ended, of somebody else, once. */
export function mayReply(floor: FloorDoc | null, me: string, now: number): boolean {
  const turn = floor?.turn;
  if (!floor || !turn || turn.direct || turn.answered || turn.participant === me || floor.direct) return false;
  return turn.ended_at === null || now - turn.ended_at < DIRECT_WITHIN_MS - 1_000; // a second to reach the server
}

export type Softly = { left: number } | { over: true } | null;

/** What is left of a turn in seconds, that it is over, or nothing where turns have no length. */
export function softly(turn: Turn, now: number): Softly {
  if (turn.soft_ends_at === null) return null;
  const left = Math.ceil((turn.soft_ends_at - now) / 1_000);
  return left > 0 ? { left: Math.min(left, Math.ceil((turn.soft_ends_at - turn.started_at) / 1_000)) } : { over: true };
}

/** 75 seconds are 1:15. */
export const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
