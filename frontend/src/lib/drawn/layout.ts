/* Where chairs stand. Pure functions: number in, positions out. Units are px of the drawing; angles in radians,
   0 = right, PI/2 = bottom (screen y grows downwards). */

const TAU = Math.PI * 2;
/** Gap between the chairs of a single ring: never wider, and tighter only on a phone (px). */
const WIDEST = 78;
const TIGHTEST = 17;
/** Turning every ring by the golden angle leaves no seams and no rays. */
const GOLDEN_ANGLE = 2.39996;

export interface Seat {
  x: number;
  y: number;
  /** Direction from the middle. */
  a: number;
  /** 0 is the outermost ring. */
  ring: number;
}

export interface Room {
  width: number;
  height: number;
  /** Room kept outside for names. */
  outer?: number;
  /** Share of the radius that stays open in the middle (words lie there) when there are many rings. */
  hole?: number;
  /** Smallest radius of a single ring. */
  middle?: number;
  /** Smallest gap between the chairs of a single ring. */
  tightest?: number | undefined;
}

export interface Plenary {
  seats: Seat[];
  cx: number;
  cy: number;
  /** Radius of the outermost ring. */
  r: number;
  /** Radius of the innermost ring. */
  inner: number;
  /** Distance between neighbours. */
  pitch: number;
  rings: number;
}

/** Chairs of the Großer Kreis: one ring while everyone fits with a comfortable gap, else rings around rings. All rings
 *  are equally dense and each is full all round: no ragged last ring, no front, no benches. seats[0] is at the bottom
 *  of the outermost ring.
 *  @param n chairs, at least 1 (give the capacity, not the head count, so that nobody moves when one leaves) */
export function plenarySeats(n: number, { width, height, outer = 14, hole = 0.4, middle = 74, tightest = TIGHTEST }: Room): Plenary {
  const cx = width / 2;
  const cy = height / 2;
  const R = Math.max(20, Math.min(width, height) / 2 - outer);
  if ((TAU * R) / n >= tightest) return singleRing(n, cx, cy, R, middle);
  const pitch = densestPitch(n, R, hole);
  const radii = ringRadii(R, R * hole, pitch);
  const counts = shared(n, radii);
  const seats = radii.flatMap((r, ring) => ringSeats(counts[ring]!, cx, cy, r, ring));
  return { seats, cx, cy, r: R, inner: radii.at(-1)!, pitch, rings: radii.length };
}

/** Few people sit closer together, not on a huge circle. */
function singleRing(n: number, cx: number, cy: number, R: number, middle: number): Plenary {
  const r = Math.min(R, Math.max((n * WIDEST) / TAU, Math.min(R, middle)));
  const pitch = Math.min(WIDEST, n > 1 ? (TAU * r) / n : WIDEST);
  return { seats: ringSeats(n, cx, cy, r, 0), cx, cy, r, inner: r, pitch, rings: 1 };
}

function ringSeats(count: number, cx: number, cy: number, r: number, ring: number): Seat[] {
  const turn = Math.PI / 2 + ring * GOLDEN_ANGLE;
  return Array.from({ length: count }, (_, i) => {
    const a = turn + (i * TAU) / count;
    return { x: cx + r * Math.cos(a), y: cy + r * Math.sin(a), a, ring };
  });
}

/** The largest gap whose rings hold n chairs, found by halving. */
function densestPitch(n: number, R: number, hole: number): number {
  let [low, high] = [1, 60];
  for (let k = 0; k < 40; k++) {
    const pitch = (low + high) / 2;
    const room = ringRadii(R, R * hole, pitch).reduce((sum, r) => sum + Math.floor((TAU * r) / pitch), 0);
    if (room >= n) low = pitch;
    else high = pitch;
  }
  return low;
}

function ringRadii(R: number, smallest: number, pitch: number): number[] {
  const radii: number[] = [];
  for (let r = R; r >= smallest; r -= pitch) radii.push(r);
  return radii;
}

/** Shares n chairs out by circumference; what rounding leaves over goes where it was cut most. */
function shared(n: number, radii: number[]): number[] {
  const sum = radii.reduce((all, r) => all + r, 0);
  const wanted = radii.map((r) => (n * r) / sum);
  const counts = wanted.map(Math.floor);
  const left = n - counts.reduce((all, count) => all + count, 0);
  const order = wanted.map((want, i) => ({ i, rest: want - counts[i]! })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  order.slice(0, left).forEach(({ i }) => counts[i]!++);
  return counts;
}
