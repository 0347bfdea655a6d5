/* Which names stand beside a large circle, and where: none lies over another, none leaves the picture. Pure. */
import { callout, LONGEST_CALLED, shortened, type Box } from "$lib/drawn/circle";
import type { Plenary, Seat } from "$lib/drawn/layout";

export interface Wish {
  id: string;
  name: string;
  seat: Seat;
  /** The diameter of who sits or stands there, px. */
  d: number;
}

export interface Name extends Wish {
  path: string;
  anchor: "start" | "end";
  x: number;
  y: number;
  left: number;
  wide: number;
}

export const NAME_TALL = 24;
const LETTER_PX = 7.8;
const MARGIN_PX = 5;

/** Of these people, the first come first, at most `most` whose names have room in a picture `width` px wide. `taken`: what
 *  stands there already. */
export function namesOf(wishes: readonly Wish[], most: number, layout: Plenary, width: number, taken: readonly Box[] = []): Name[] {
  const boxes = [...taken];
  const names: Name[] = [];
  for (const wish of wishes) {
    if (names.length === most) break;
    const line = callout(wish.seat, layout, wish.d, width);
    const name = shortened(wish.name, LONGEST_CALLED);
    const wide = name.length * LETTER_PX + 2 * MARGIN_PX;
    const left = line.anchor === "start" ? line.x - MARGIN_PX : line.x - wide + MARGIN_PX;
    const box = { left, right: left + wide, top: line.y - NAME_TALL / 2, bottom: line.y + NAME_TALL / 2 };
    if (box.left < 0 || box.right > width || boxes.some((other) => over(box, other))) continue;
    boxes.push(box);
    names.push({ ...wish, ...line, name, left, wide });
  }
  return names;
}

const over = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
