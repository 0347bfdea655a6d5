/* How one looks at the cloth: how large, and what lies in the middle of the window. Pure. */
import { SIZE } from "./cloth";

/** The cloth's upper left corner in the window (px), and px per unit of the cloth. */
export interface Lens {
  x: number;
  y: number;
  scale: number;
}

export interface Window {
  width: number;
  height: number;
}

const CLOSEST = 2.4;
/** Below this the words of the cloth cannot be read; a small window shows a part instead, px per unit. */
const READABLE = 0.45;

/** The whole cloth. */
export function whole({ width, height }: Window): Lens {
  const scale = Math.min(width, height) / SIZE;
  return { scale, x: (width - SIZE * scale) / 2, y: (height - SIZE * scale) / 2 };
}

/** How one looks first: all of it where it can be read or where the table is seen whole, else its middle. */
export function first(window: Window, round: boolean): Lens {
  const all = whole(window);
  return round || all.scale >= READABLE ? all : zoomed(all, READABLE / all.scale, window.width / 2, window.height / 2, window);
}

/** Larger or smaller by a factor; what lies under that point of the window stays there. */
export function zoomed(lens: Lens, by: number, px: number, py: number, window: Window): Lens {
  const least = whole(window).scale;
  const scale = Math.max(least, Math.min(Math.max(CLOSEST, least), lens.scale * by));
  const share = scale / lens.scale;
  return held({ scale, x: px - (px - lens.x) * share, y: py - (py - lens.y) * share }, window);
}

export const shifted = (lens: Lens, dx: number, dy: number, window: Window): Lens => held({ ...lens, x: lens.x + dx, y: lens.y + dy }, window);

/** The cloth never leaves the window; what is smaller than it lies in its middle. */
export function held({ x, y, scale }: Lens, { width, height }: Window): Lens {
  const size = SIZE * scale;
  const hold = (at: number, room: number) => (size <= room ? (room - size) / 2 : Math.min(0, Math.max(room - size, at)));
  return { scale, x: hold(x, width), y: hold(y, height) };
}

/** The point of the cloth under a point of the window. */
export const under = ({ x, y, scale }: Lens, px: number, py: number): [number, number] => [(px - x) / scale, (py - y) / scale];
