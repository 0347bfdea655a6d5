/* Who sits on which chair. Pure and the same in every browser: seats follow from ordinals alone, so that nobody moves
   when others come or go, and neighbours by arrival (the company's people among them) sit far from each other. */
import type { Person } from "../types";

/** Up to here a dialogue gets all its chairs at once; a larger one grows at these few moments only, because
 *  forty people among nine hundred empty chairs would not be a circle. */
const STAGES = [60, 120, 250, 500, 1000];
const GOLDEN = 0.6180339887;

export interface Chair {
  id: string;
  person: Person;
}

/** How many chairs stand there.
 *  @param capacity chairs the organiser planned @param seated people who have a seat, present or not */
export function chairs(capacity: number, seated: number): number {
  const stage = STAGES.find((size) => size >= seated) ?? seated;
  return Math.max(2, seated, Math.min(capacity, stage));
}

/** Projectors look on; everybody else sits. */
export function seatedPeople(people: Readonly<Record<string, Person>>): Chair[] {
  return Object.entries(people)
    .filter(([, person]) => person.role !== "projector")
    .map(([id, person]) => ({ id, person }))
    .sort((a, b) => a.person.ordinal - b.person.ordinal);
}

/** Chair by chair who sits there (null: free), turned so that `me` has chair 0, the one at the bottom.
 *  @param n chairs, at least as many as people */
export function seating(people: readonly Chair[], n: number, me: string | null): (Chair | null)[] {
  const order = filling(n);
  const place = new Map<number, Chair>();
  for (const chair of people) {
    let turn = chair.person.ordinal % n;
    while (place.has(order[turn]!)) turn = (turn + 1) % n;
    place.set(order[turn]!, chair);
  }
  const mine = [...place].find(([, chair]) => chair.id === me)?.[0] ?? 0;
  return Array.from({ length: n }, (_, i) => place.get((i + mine) % n) ?? null);
}

/** The order in which chairs fill up, each chair once. In a single ring each next one is a golden section further
 *  round; in rings around rings that would leave stripes, so there people sit as if by chance, always the same. */
export function filling(n: number): number[] {
  if (n > STAGES[0]!) return shuffled(n);
  let step = Math.max(1, Math.round(n * GOLDEN));
  while (divisor(step, n) !== 1) step++;
  return Array.from({ length: n }, (_, i) => (i * step) % n);
}

function shuffled(n: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  let seed = n;
  for (let i = n - 1; i > 0; i--) {
    seed = (seed * 16807) % 2147483647;
    const j = seed % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
