/* Who leads, and to whom the lead can go. Pure. */

/** A leading moderator who is away longer is offered to be stood in for. */
export const AWAY_MS = 60_000;

export interface Moderator {
  id: string;
  name: string;
  here: boolean;
}

export type Offer = { kind: "give"; to: Moderator } | { kind: "take" } | { kind: "none" };

/** What the one key does: whoever leads gives the lead to the next moderator who is here, everybody else takes it. */
export function offer(me: string, lead: string | null, moderators: readonly Moderator[]): Offer {
  if (lead !== me) return { kind: "take" };
  const others = moderators.filter((one) => one.id !== me);
  const to = others.find((one) => one.here) ?? null;
  return to ? { kind: "give", to } : { kind: "none" };
}

/** How long the one who leads has been away, whole minutes; null: here, or not away long enough to say so. */
export function awayMinutes(since: number | null, now: number): number | null {
  return since === null || now - since < AWAY_MS ? null : Math.floor((now - since) / AWAY_MS);
}
