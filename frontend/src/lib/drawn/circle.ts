/* What the Großer Kreis draws: seats, people and names turned into a few paths and labels. Pure; the component only
   puts them on the screen. */
import type { Chair } from "./seating";
import { plenarySeats, type Plenary, type Seat } from "./layout";
import { chairBack, diamond, disc, r1 } from "./shapes";

/** Names stand level round a small circle and as rays round a middling one; larger ones are a pattern of people. */
export const LEVEL_NAMES = 16;
export const RAY_NAMES = 60;
const LONGEST_NAME = 16;
/** So much room (px, its radius) words need in the middle of many rings. */
const SMALLEST_HOLE = 80;
/** Letters of a name at the end of a line beside the picture; whole names stand in the list. */
export const LONGEST_CALLED = 16;

/** Who speaks and who wishes to speak, the latter in their order. */
export type Up = ReadonlyMap<string, "speaking" | "hand">;

/** A place on the picture, px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What is told to whoever draws over the picture. `quiet`: nobody points at it; `pointed`: somebody does now; `plate`:
 *  where the name of whoever wrote what lies on the cloth stands. */
export interface Overlay {
  drawn: Drawing;
  small: boolean;
  quiet: boolean;
  width: number;
  pointed: boolean;
  plate: Box | null;
}

export interface Label {
  id: string;
  text: string;
  transform: string;
  anchor: "start" | "middle" | "end";
  strong: boolean;
  look: "me" | "company" | "moderator" | "person" | "away" | "speaking" | "hand";
}

export interface Drawing {
  layout: Plenary;
  /** Diameter of a person. */
  d: number;
  named: boolean;
  cloth: number;
  chairs: string;
  free: string;
  people: string;
  company: string;
  moderators: string;
  away: string;
  me: Seat | null;
  labels: Label[];
}

export interface View {
  width: number;
  height: number;
  /** A phone: no names round the ring, they stand in a list below. */
  small: boolean;
  me: string | null;
  here: (chair: Chair) => boolean;
  /** Who is drawn by somebody else, because they stand out. */
  up?: Up | undefined;
  /** Shown for a person whose name was erased. */
  nameless: string;
}

/** Draws a row of chairs (index 0 at the bottom) into the free area of a view. */
export function drawing(row: readonly (Chair | null)[], view: View): Drawing {
  const mayName = row.length <= RAY_NAMES && !view.small && Math.min(view.width, view.height) >= 420;
  const radius = (outer: number) => Math.max(20, Math.min(view.width, view.height) / 2 - outer);
  const seated = (outer: number) =>
    plenarySeats(row.length, {
      width: view.width,
      height: view.height,
      outer,
      hole: view.small ? Math.max(0.58, Math.min(0.72, SMALLEST_HOLE / radius(outer))) : 0.46,
      tightest: view.small ? 11 : undefined,
      middle: view.small ? 150 : 204,
    });
  const spacious = mayName ? seated(row.length <= LEVEL_NAMES ? 96 : 124) : null;
  const named = spacious?.rings === 1;
  /* Where the names would cost the one ring, they go and the people take their room. */
  const layout = named ? spacious : seated(view.small ? 30 : 40);
  const d = Math.min(24, layout.pitch * (layout.rings > 1 ? 0.6 : 0.5));
  const cloth = Math.max(0, layout.inner - Math.max(d * (named ? 2.35 : 1.7), named ? d * 1.15 + 21 : 20));
  return { layout, d, named, cloth, ...paths(row, layout, d, view), labels: named ? labels(row, layout, d, view) : [] };
}

function paths(row: readonly (Chair | null)[], layout: Plenary, d: number, view: View) {
  const out = { chairs: "", free: "", people: "", company: "", moderators: "", away: "", me: null as Seat | null };
  const one = layout.rings === 1;
  layout.seats.forEach((seat, i) => {
    const chair = row[i] ?? null;
    const { x, y, a } = seat;
    const mine = chair !== null && chair.id === view.me;
    if (one && !mine) out.chairs += chairBack(x, y, a, d);
    if (chair === null) out.free += one ? "" : disc(x, y, d * 0.72);
    else if (mine) out.me = seat;
    else if (view.up?.has(chair.id)) return;
    else if (!view.here(chair)) out.away += disc(x, y, d * 0.85);
    else if (chair.person.role === "representative") out.company += diamond(x, y, d);
    else if (chair.person.role === "moderator") out.moderators += disc(x, y, d - Math.max(d * 0.21, 1.6));
    else out.people += disc(x, y, d);
  });
  return out;
}

function labels(row: readonly (Chair | null)[], layout: Plenary, d: number, view: View): Label[] {
  const flat = row.length <= LEVEL_NAMES;
  return row.flatMap((chair, i) => {
    const seat = layout.seats[i];
    if (!chair || !seat) return [];
    const mine = chair.id === view.me;
    const text = shortened(chair.person.name ?? view.nameless);
    return [{ id: chair.id, text, strong: mine || Boolean(view.up?.has(chair.id)), look: look(chair, mine, view), ...standing(seat, layout, d, flat, mine) }];
  });
}

function look(chair: Chair, mine: boolean, view: View): Label["look"] {
  const up = view.up?.get(chair.id);
  if (up) return up;
  if (mine) return "me";
  if (!view.here(chair)) return "away";
  if (chair.person.role === "representative") return "company";
  return chair.person.role === "moderator" ? "moderator" : "person";
}

/** Where a name stands and how it is turned, so that it reads from left to right all the way round. */
function standing(seat: Seat, layout: Plenary, d: number, flat: boolean, mine: boolean) {
  const R = layout.r + d * (mine ? 1.3 : 1.15);
  const side = Math.cos(seat.a);
  const flipped = side < -1e-6;
  const down = Math.sin(seat.a);
  const place = `translate(${r1(layout.cx + R * side)} ${r1(layout.cy + (flat ? R + 4 : R) * down)})`;
  const anchor: Label["anchor"] = flat && Math.abs(side) < 0.2 ? "middle" : flipped ? "end" : "start";
  const turn = flat ? "" : ` rotate(${r1((seat.a * 180) / Math.PI + (flipped ? 180 : 0))})`;
  return { transform: place + turn, anchor };
}

/** A name cut to what fits beside the ring; whole names stand in the list. */
export function shortened(name: string, longest = LONGEST_NAME): string {
  const letters = [...name];
  return letters.length <= longest ? name : `${letters.slice(0, longest - 1).join("").trimEnd()}…`;
}

/** Room a name takes beside the ring (px), with its line. */
const NAME_PX = 130;
const HALF_LINE_PX = 9;

/** The line from a seat to a name outside the rings. Where a name has no room beside the ring, it stands above or below,
 *  where the ring has turned away: a name never lies over people. */
export function callout(seat: Seat, layout: Plenary, d: number, width: number) {
  const R = layout.r + 20;
  const ex = layout.cx + R * Math.cos(seat.a);
  const ey = layout.cy + R * Math.sin(seat.a);
  const outwards = Math.cos(seat.a) >= 0 ? 1 : -1;
  const from = `M${r1(seat.x + Math.cos(seat.a) * d * 1.1)} ${r1(seat.y + Math.sin(seat.a) * d * 1.1)}L${r1(ex)} ${r1(ey)}`;
  if (outwards > 0 ? ex < width - NAME_PX : ex > NAME_PX)
    return { path: `${from}h${outwards * 10}`, x: r1(ex + outwards * 15), y: r1(ey), anchor: outwards > 0 ? ("start" as const) : ("end" as const) };
  const chord = Math.max(0, Math.abs(layout.cx - ex) - NAME_PX);
  const away = Math.max(Math.sqrt(Math.max(0, R * R - chord * chord)), Math.abs(ey - layout.cy));
  const most = layout.cy - HALF_LINE_PX;
  const y = layout.cy + Math.min(away, most) * (Math.sin(seat.a) > 0 ? 1 : -1);
  return { path: `${from}V${r1(y)}h${-outwards * 6}`, x: r1(ex - outwards * 11), y: r1(y), anchor: outwards > 0 ? ("end" as const) : ("start" as const) };
}

/** The chair under a point, or -1. */
export function chairAt(drawn: Drawing, x: number, y: number): number {
  const reach = Math.max(drawn.d, 12);
  let [best, near] = [-1, reach];
  drawn.layout.seats.forEach((seat, i) => {
    const distance = Math.hypot(seat.x - x, seat.y - y);
    if (distance < near) [best, near] = [i, distance];
  });
  return best;
}
