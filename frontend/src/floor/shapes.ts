/* The figure of somebody who wishes to speak: head, body, one arm up; taller than everyone who sits. Pure. */
import { diamond, disc, r1 } from "$lib/drawn/shapes";

export interface Figure {
  /** Body and head. */
  body: string;
  arm: string;
}

export interface Standing {
  x: number;
  y: number;
  company: boolean;
}

/** The least size (px) at which the arm is seen at a glance. */
const LEAST = 10;
/** From the foot to the hand, in sizes. */
const TALL = 2.25;
/** Above so many nobody stands far from the next one. */
const COUNTED = 300;

/** How large all figures are drawn, the same for each: as large as d asks for, smaller where they would cover each other.
 *  @param d the diameter of those who sit  @param pitch how far their chairs are apart */
export function sizeOf(standing: readonly Standing[], d: number, pitch: number): number {
  const room = standing.length > COUNTED ? pitch * 0.85 : closest(standing);
  return Math.min(Math.max(d * 0.95, LEAST), room / TALL);
}

function closest(standing: readonly Standing[]): number {
  let least = Infinity;
  standing.forEach((a, i) => {
    for (const b of standing.slice(i + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  });
  return least;
}

/** How thick an arm is. */
export const armOf = (size: number): number => r1(Math.max(size * 0.26, Math.min(2.2, size * 0.34)));

/** A figure of that size whose middle is at x, y. */
export function raised({ x, y, company }: Standing, size: number): Figure {
  const w = size * 0.9;
  const head = y - size * 0.58;
  const shoulder = head + size * 0.56;
  const foot = y + size * 1.12;
  const trunk = `M${r1(x - w / 2)} ${r1(foot)}V${r1(shoulder + w * 0.42)}a${r1(w / 2)} ${r1(w * 0.46)} 0 0 1 ${r1(w)} 0V${r1(foot)}Z`;
  return {
    body: trunk + (company ? diamond : disc)(x, head, size * 0.86),
    arm: `M${r1(x + w * 0.22)} ${r1(shoulder + w * 0.62)}L${r1(x + w * 0.92)} ${r1(head - size * 0.55)}`,
  };
}
