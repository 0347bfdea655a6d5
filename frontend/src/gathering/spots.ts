/* Circles in the Foyer: who sits where, which are shown, where somebody is sent who looks for one. Pure. */
import type { Chair } from "$lib/drawn/seating";

/** How many people sit together; the server holds it too. */
export const SEATS = 6;
/** So many circles stand there at least, so that nobody has to be the one who opens one. */
const LEAST = 3;

export interface Spot {
  n: number;
  /** In the order of their chairs; people whose line is gone keep their place. */
  people: Chair[];
  full: boolean;
}

/** All circles by number, with one free one at the end. Empty ones between stay where they are: nothing moves under a
 *  hand that is about to press.
 *  @param spots participant → circle, as the server says it @param me @param mine where I sit now, 0: nowhere */
export function circles(spots: Readonly<Record<string, number>>, chairs: readonly Chair[], me: string, mine: number): Spot[] {
  const sitting = new Map<number, Chair[]>();
  for (const chair of chairs) {
    const n = chair.id === me ? mine : (spots[chair.id] ?? 0);
    if (n > 0) sitting.set(n, [...(sitting.get(n) ?? []), chair]);
  }
  const last = Math.max(LEAST, Math.max(0, ...sitting.keys()) + 1);
  return Array.from({ length: last }, (_, i) => {
    const people = sitting.get(i + 1) ?? [];
    return { n: i + 1, people, full: people.length >= SEATS };
  });
}

/** The window of `most` circles around circle `n`, whole at the edges. */
export function near(all: readonly Spot[], n: number, most: number): Spot[] {
  const first = Math.max(0, Math.min(all.length - most, n - 1 - Math.floor(most / 2)));
  return all.slice(first, first + most);
}

/** Where somebody is sent who looks for a circle: to people who are there and have room, best where few sit; else to a
 *  free one. Never to where they are.
 *  @param here who is connected @param random 0 ≤ value < 1 */
export function welcoming(all: readonly Spot[], mine: number, here: (chair: Chair) => boolean, random: number): number {
  const others = all.filter((spot) => spot.n !== mine && !spot.full);
  const open = others.filter((spot) => spot.people.some(here));
  const small = open.filter((spot) => spot.people.length < SEATS - 1);
  const choice = small.length > 0 ? small : open.length > 0 ? open : others.slice(0, 1);
  return choice[Math.floor(random * choice.length)]?.n ?? 0;
}
