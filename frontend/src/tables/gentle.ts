/* A gentle word to a table, or to one person alone, of whom nothing was heard or read in this round. It asks nothing, counts
   nobody, and comes once. Pure. */

/** Of the time of the round: a table is left so long to find into its talk, a person longer. */
const TABLE_FROM = 1 / 3;
const ME_FROM = 1 / 2;

export interface Facts {
  startedAt: number;
  endsAt: number;
  now: number;
  /** Whether somebody at the table spoke or wrote in this round; whether I did. */
  table: boolean;
  me: boolean;
  /** Whether I am a customer: people at work listen as long as they like. */
  customer: boolean;
}

export function gentle({ startedAt, endsAt, now, table, me, customer }: Facts): "table" | "me" | null {
  const share = (now - startedAt) / (endsAt - startedAt);
  if (!(share >= TABLE_FROM) || now >= endsAt) return null;
  if (!table) return "table";
  return customer && !me && share >= ME_FROM ? "me" : null;
}
