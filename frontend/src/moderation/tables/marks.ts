/* How one table is drawn. Pure strings, relative to the table's middle, so that a change redraws one path and no more. */
import { diamond, disc, r1 } from "$lib/drawn/shapes";
import { TOO_FEW } from "./needs";
import { isPair } from "./shapes";
import type { Sitting, TableView } from "./views";

const TAU = Math.PI * 2;
/** So many stitches the hem has; more lines than that close it. */
export const STITCHES = 24;

export interface Sizes {
  /** Of the table. */
  r: number;
  /** Across a person. */
  d: number;
  /** Of the number. */
  text: number;
}

export function sizes(cell: number): Sizes {
  const r = Math.min(cell * 0.28, cell > 150 ? 46 : 40);
  return { r, d: Math.min(Math.max(cell * 0.12, 2.6), 16), text: cell > 60 ? 17 : Math.max(Math.min(cell * 0.3, 12), 9) };
}

export interface Mark {
  here: string;
  company: string;
  away: string;
  free: string;
  /** Whether somebody hosts here. */
  hosted: boolean;
  merged: boolean;
  help: boolean;
}

/** @param settled whether a table without a host is to be seen as one: not as long as hosts are being found.
 *  Empty chairs are drawn where they are a reason to look: at a table that is too small. */
export function mark(view: TableView, { r, d }: Sizes, settled = true): Mark {
  const empty = view.people.length < (isPair(view.table) ? 2 : TOO_FEW) ? view.free : 0;
  const chairs = view.people.length + empty;
  const seats = Array.from({ length: chairs }, (_, i) => seat(i, chairs, r + d * 0.8));
  const of = (wanted: (one: Sitting) => boolean, shape: typeof disc): string =>
    view.people.flatMap((one, i) => (wanted(one) ? [shape(seats[i]![0], seats[i]![1], d)] : [])).join("");
  return {
    here: of((one) => one.here && !one.company, disc),
    company: of((one) => one.here && one.company, diamond),
    away: of((one) => !one.here && !one.company, disc) + of((one) => !one.here && one.company, diamond),
    free: seats.slice(view.people.length).map(([x, y]) => disc(x, y, d * 0.5)).join(""),
    hosted: !settled || view.hosted || view.people.length === 0 || isPair(view.table),
    merged: view.mergedInto !== null,
    help: view.help !== null && view.help.by === null,
  };
}

/** An even number of people stands at the corners, as at a real table; the first sits at the bottom, or beside it. */
function seat(i: number, chairs: number, far: number): readonly [number, number] {
  const a = Math.PI / 2 + (chairs % 2 ? 0 : Math.PI / chairs) + (i * TAU) / chairs;
  return [r1(far * Math.cos(a)), r1(far * Math.sin(a))];
}

const MEMBERS: readonly (keyof Mark)[] = ["here", "company", "away", "free", "hosted", "merged", "help"];

/** What differs between two drawings of a table. */
export const changes = (before: Mark | undefined, now: Mark): (keyof Mark)[] => (before ? MEMBERS.filter((member) => before[member] !== now[member]) : [...MEMBERS]);
