/* The figure of somebody who wishes to speak: head, body, one arm up; taller than everyone who sits. Pure. */
import { r1 } from "$lib/drawn/shapes";

export interface Figure {
  body: string;
  arm: string;
  /** Width of the arm. */
  stroke: number;
  /** The head. */
  x: number;
  y: number;
  r: number;
}

/** The least size (px) at which the arm is still seen; in a crowd, where many stand close together. */
const LEAST = 10;
const LEAST_IN_CROWD = 6;

/** @param d the diameter of those who sit  @param crowd whether so many stand that they would cover each other */
export function raised(x: number, y: number, d: number, crowd = false): Figure {
  const k = Math.max(d * 0.95, crowd ? LEAST_IN_CROWD : LEAST);
  const w = k * 0.9;
  const head = y - k * 1.2;
  const shoulder = head + k * 0.56;
  const foot = y + k * 0.5;
  return {
    body: `M${r1(x - w / 2)} ${r1(foot)}V${r1(shoulder + w * 0.42)}a${r1(w / 2)} ${r1(w * 0.46)} 0 0 1 ${r1(w)} 0V${r1(foot)}Z`,
    arm: `M${r1(x + w * 0.22)} ${r1(shoulder + w * 0.62)}L${r1(x + w * 0.92)} ${r1(head - k * 0.55)}`,
    stroke: r1(Math.max(k * 0.26, crowd ? 1.6 : 2.2)),
    x: r1(x),
    y: r1(head),
    r: r1(k * 0.43),
  };
}
