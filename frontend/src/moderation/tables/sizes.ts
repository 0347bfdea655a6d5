/* How many tables will stand there, to say it before they do. Pure; the same as the rules (app/facilitation/seating/sizes.py). */

const SEATS = 5;
const SEATS_LOW = 4;

/** The fewest tables at which nobody need meet twice in so many rounds; where none promises that, about as few. */
export function tablesFor(people: number, rounds: number): number {
  const fewest = Math.max(1, Math.ceil(people / SEATS));
  const most = Math.max(fewest, Math.floor(people / SEATS_LOW));
  const possible = Array.from({ length: most - fewest + 1 }, (_, i) => fewest + i);
  const seats = (tables: number): number => Math.ceil(people / tables);
  return possible.find((tables) => neverTwice(tables, seats(tables), rounds)) ?? possible.find((tables) => tables >= seats(tables)) ?? fewest;
}

function neverTwice(tables: number, seats: number, rounds: number): boolean {
  for (let seat = 1; seat < seats; seat++) for (let later = 1; later < rounds; later++) if ((seat * later) % tables === 0) return false;
  return true;
}
