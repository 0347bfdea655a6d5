/* Where people sit round one table. Pure: number in, positions out. */
import { r1 } from "$lib/drawn/shapes";

const TAU = Math.PI * 2;

export interface TableSeat {
  x: number;
  y: number;
  /** Direction from the middle. */
  a: number;
}

export interface Round {
  width: number;
  height: number;
  cx: number;
  cy: number;
  /** Radius of the cloth. */
  r: number;
  /** Diameter of a person. */
  d: number;
}

/** Room outside the cloth: for a person with a name above or below, and for one at the side. */
const ABOVE = 58;
const BESIDE = 84;
const LARGEST = 340;
const SMALLEST = 60;

/** The table in a picture of that size. */
export function roundTable(width: number, height: number, seats: number): Round {
  const r = Math.max(SMALLEST, Math.min(height / 2 - ABOVE, width / 2 - BESIDE, LARGEST));
  return { width, height, cx: r1(width / 2), cy: r1(height / 2 - 6), r: r1(r), d: seats > 6 ? 24 : 30 };
}

/** Seats round one table. The first is at the bottom, mine; the others follow clockwise.
 *  @param gap from the edge of the cloth to the middle of a person */
export function tableSeats(n: number, { cx, cy, r }: Pick<Round, "cx" | "cy" | "r">, gap: number): TableSeat[] {
  return Array.from({ length: n }, (_, i) => {
    const a = Math.PI / 2 + (i * TAU) / Math.max(1, n);
    return { x: r1(cx + (r + gap) * Math.cos(a)), y: r1(cy + (r + gap) * Math.sin(a)), a };
  });
}

/** Who sits where, I first: the others in the order of the table, then the free places. */
export function inOrder(people: readonly string[], free: number, me: string | null): (string | null)[] {
  const mine = me === null ? -1 : people.indexOf(me);
  const turned = mine < 0 ? people : [...people.slice(mine), ...people.slice(0, mine)];
  return [...turned, ...Array.from({ length: Math.max(0, free) }, () => null)];
}

export interface NamePlate {
  left: number | null;
  right: number | null;
  top: number;
  width: number;
  side: "left" | "right";
  /** Level with the person, or its first line under, its last over them. */
  at: "level" | "under" | "over";
}

/** Least room a name has beside its person before it goes below. */
const NAME_PX = 92;
const WIDEST = 190;
/** What enlarges the cloth stands there, in the corner. */
const TOOLS_PX = 196;
/** In a narrower picture the tools lie below it. */
const WITH_TOOLS_PX = 640;

/** Where the name of a seat stands: outside, beside the person where there is room, else under or over them; never on
 *  the cloth. */
export function plate(seat: TableSeat, { width, d }: Round): NamePlate {
  const side = Math.cos(seat.a);
  const reach = d * 0.86 + 12;
  if (Math.abs(side) < 0.2) {
    // Beside the chair, at the bottom and at the top: there the table has turned away. At the bottom tools follow.
    const room = width - seat.x - reach - (Math.sin(seat.a) > 0 && width > WITH_TOOLS_PX ? TOOLS_PX : 0);
    return { left: r1(seat.x + reach), right: null, top: r1(seat.y), width: r1(Math.min(WIDEST, Math.max(room, NAME_PX))), side: "right", at: "level" };
  }
  const space = (side > 0 ? width - seat.x : seat.x) - reach;
  const beside = space >= NAME_PX;
  const at = beside ? "level" : Math.sin(seat.a) < -0.2 ? "over" : "under";
  const top = r1(seat.y + { level: 0, over: -1, under: 1 }[at] * (d * 0.86 + 4));
  const inner = beside ? reach : -d / 2;
  const room = r1(Math.min(WIDEST, beside ? space : space + reach + d / 2));
  return side > 0
    ? { left: r1(seat.x + inner), right: null, top, width: room, side: "right", at }
    : { left: null, right: r1(width - seat.x + inner), top, width: room, side: "left", at };
}
