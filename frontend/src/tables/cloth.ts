/* The Tischdecke as numbers: what lies where, how a pen's line is kept short, what a screen reader is told of it. Pure;
   the cloth is round, 1,000 wide. */
import { begins } from "$lib/begins";
import type { Contribution } from "$lib/types";
import type { ClothItem, Point, Shape } from "./types";

export const SIZE = 1_000;
export const MIDDLE = SIZE / 2;
/** What is placed by hand stays so near the middle that it does not fall off the table. */
const REACH: Record<Shape, number> = { text: 400, heart: 460, arrow: 485, stroke: 490 };
/** Letters of a text on the cloth. */
export const LONGEST_TEXT = 200;
/** Points of one line of the pen. */
export const MOST_POINTS = 160;
/** How far a drawn line may be from the hand's, in units of the cloth. */
const TRUE_TO = 1.6;

export interface Item extends ClothItem {
  id: string;
  mine: boolean;
  /** Not stored yet: only its author sees it. */
  draft: boolean;
  /** The line that lies here; null: something of the cloth alone. */
  line: Contribution | null;
  /** How its words are written, where that is not as always: on a crowded cloth smaller. */
  letters?: Lettering;
  /** Lies over other words, there being no room. */
  over?: boolean;
}

/** So much of a line lies on the cloth; the whole stands in the list. */
const LINE_BEGINS = 80;
/** Where more than four lie there, less of each does. */
const MANY_LINES = 4;
const MANY_BEGIN = 58;
/** Lines are written smaller than what the table writes itself, so that eight lie there side by side. */
export const LINE_LETTERS: Lettering = { size: 29, width: 300 };

/** The lines on the cloth, oldest first. Where a later one was laid over an earlier one, the later is seen. */
export function laidLines(known: Readonly<Record<string, Contribution>>, places: Readonly<Record<string, Point>>, rounds: Readonly<Record<string, number>>, moves: ReadonlyMap<string, Point>): Item[] {
  const seen = new Map<string, Item & { line: Contribution }>();
  for (const line of Object.values(known).sort((a, b) => a.n - b.n)) {
    const place = moves.get(line.id) ?? places[line.id];
    if (!place || line.text === null) continue;
    const at = `${place}`;
    seen.delete(at);
    seen.set(at, { id: line.id, shape: "text", points: [place], text: begins(line.text, LINE_BEGINS), round: rounds[line.id] ?? 0, mine: false, draft: false, line });
  }
  const all = [...seen.values()];
  return all.length > MANY_LINES ? all.map((one) => ({ ...one, text: begins(one.line.text ?? "", MANY_BEGIN) })) : all;
}

/** What lies on the cloth, oldest first; what I do right now lies there already. `gone`: what I am taking away.
 *  @param known as the server says it, in the order of placing */
export function lying(known: Readonly<Record<string, ClothItem>>, mine: ReadonlySet<string>, drafts: ReadonlyMap<string, ClothItem>, moves: ReadonlyMap<string, Point>, gone: ReadonlySet<string>): Item[] {
  const there = Object.entries(known)
    .filter(([id, one]) => !gone.has(id) && !(one.shape === "text" && one.text === null))
    .map(([id, one]) => ({ ...moved(one, moves.get(id)), id, mine: mine.has(id) || drafts.has(id), draft: false, line: null }));
  const own = [...drafts].filter(([id]) => !(id in known) && !gone.has(id)).map(([id, one]) => ({ ...moved(one, moves.get(id)), id, mine: true, draft: true, line: null }));
  return [...there, ...own];
}

/** The same thing with its first point at `to`. */
export function moved<T extends { points: readonly Point[] }>(one: T, to: Point | undefined): T {
  const first = one.points[0];
  if (!to || !first || (first[0] === to[0] && first[1] === to[1])) return one;
  const [dx, dy] = [to[0] - first[0], to[1] - first[1]];
  return { ...one, points: one.points.map(([x, y]) => within(x + dx, y + dy)) };
}

const within = (x: number, y: number): Point => [clamp(x), clamp(y)];
const clamp = (value: number): number => Math.round(Math.max(0, Math.min(SIZE, value)));

/** The nearest point at which something of that shape still lies on the table. */
export function onTable([x, y]: Point, shape: Shape): Point {
  const [dx, dy] = [x - MIDDLE, y - MIDDLE];
  const far = Math.hypot(dx, dy);
  const share = far > REACH[shape] ? REACH[shape] / far : 1;
  return within(MIDDLE + dx * share, MIDDLE + dy * share);
}

/** The line of a hand with as few points as it needs, never more than `MOST_POINTS`. */
export function simplified(points: readonly Point[]): Point[] {
  let tolerance = TRUE_TO;
  let line = reduced(points, tolerance);
  while (line.length > MOST_POINTS) line = reduced(points, (tolerance *= 1.5));
  return line.map((point) => onTable(point, "stroke"));
}

/** Leaves out what lies nearer than `tolerance` to the straight line between its neighbours (Ramer, Douglas, Peucker). */
function reduced(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points];
  const kept = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [far, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const distance = offLine(points[i]!, points[from]!, points[to]!);
      if (distance > far) [far, at] = [distance, i];
    }
    if (at < 0) continue;
    kept.add(at);
    open.push([from, at], [at, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

function offLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const long = Math.hypot(bx - ax, by - ay);
  return long === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / long;
}

/** A pen's line, rounded where the hand turned. */
export function drawn(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  if (rest.length === 0) return `M${first[0]} ${first[1]}h.1`;
  const curves = rest.slice(0, -1).map(([x, y], i) => {
    const next = rest[i + 1]!;
    return `Q${x} ${y} ${(x + next[0]) / 2} ${(y + next[1]) / 2}`;
  });
  const end = rest.at(-1)!;
  return `M${first[0]} ${first[1]}${curves.join("")}L${end[0]} ${end[1]}`;
}

const HEAD = 22;
/** An arrow as a hand draws it: a little bent, with an open head. */
export function arrow([ax, ay]: Point, [bx, by]: Point): string {
  const [dx, dy] = [bx - ax, by - ay];
  const [cx, cy] = [(ax + bx) / 2 + dy * 0.13, (ay + by) / 2 - dx * 0.13];
  const turn = Math.atan2(by - cy, bx - cx);
  const barb = (by_: number) => `${Math.round(bx - HEAD * Math.cos(turn + by_))} ${Math.round(by - HEAD * Math.sin(turn + by_))}`;
  return `M${ax} ${ay}Q${Math.round(cx)} ${Math.round(cy)} ${bx} ${by}M${barb(0.52)}L${bx} ${by}L${barb(-0.52)}`;
}

export const HEART = "M0 7C-8 2 -10 -2 -8 -6C-6 -9 -1 -8 0 -4C2 -8 7 -8 8 -5C9 -1 6 3 0 7Z";

/** How something is turned, as a hand would lay it: always the same for the same thing, degrees. */
export function tilt(id: string): number {
  let sum = 7;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 9_973;
  return (sum % 9) - 4;
}

export interface Lettering {
  size: number;
  width: number;
}

/** Few words are written large, more words small; sizes in units of the cloth. */
export function lettering(text: string): Lettering {
  const letters = [...text].length;
  if (letters <= 24) return { size: 64, width: 400 };
  if (letters <= 48) return { size: 38, width: 320 };
  return letters <= 100 ? { size: 32, width: 320 } : { size: 28, width: 370 };
}

/** Letters are about so wide, and a line so tall, in sizes. */
export const LETTER = 0.46;
export const LINE = 1.24;

export interface Bounds {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** About what room something takes. */
export function bounds({ shape, points, text, letters }: ClothItem & Pick<Item, "letters">): Bounds {
  const [x, y] = points[0] ?? [MIDDLE, MIDDLE];
  if (shape === "heart") return { x: x - 22, y: y - 22, w: 44, h: 44 };
  if (shape === "text") {
    const { size, width } = letters ?? lettering(text ?? "");
    const long = [...(text ?? "")].length * size * LETTER;
    const w = Math.min(width, Math.max(size, long));
    const h = Math.ceil(long / width) * size * LINE;
    return { x: x - w / 2, y: y - h / 2, w, h };
  }
  const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, w: Math.max(...xs) - left, h: Math.max(...ys) - top };
}

/** A loop round something, as a pen draws it: for those who draw without one. */
export function loop(item: ClothItem): Point[] {
  const { x, y, w, h } = bounds(item);
  const [cx, cy, rx, ry] = [x + w / 2, y + h / 2, w / 2 + 30, h / 2 + 24];
  return Array.from({ length: 29 }, (_, i) => {
    const a = -2.2 + (i / 26) * Math.PI * 2;
    const wobble = 1 + 0.03 * Math.sin(3 * a) + i * 0.002;
    return onTable([cx + rx * wobble * Math.cos(a), cy + ry * wobble * Math.sin(a)], "stroke");
  });
}

/** A line under something. */
export function underline(item: ClothItem): Point[] {
  const { x, y, w, h } = bounds(item);
  return Array.from({ length: 7 }, (_, i) => onTable([x - 8 + ((w + 16) * i) / 6, y + h + 12 + 4 * Math.sin(i * 1.3)], "stroke"));
}

export type Spot = "middle" | "n" | "ne" | "e" | "se" | "s" | "sw" | "w" | "nw";
export const SPOTS: readonly Spot[] = ["middle", "n", "ne", "e", "se", "s", "sw", "w", "nw"];
const AROUND: readonly Spot[] = ["e", "se", "s", "sw", "w", "nw", "n", "ne"];

/** Where on the cloth that is, in words. */
export function spotOf([x, y]: Point): Spot {
  const [dx, dy] = [x - MIDDLE, y - MIDDLE];
  if (Math.hypot(dx, dy) < 150) return "middle";
  const turn = Math.round(Math.atan2(dy, dx) / (Math.PI / 4));
  return AROUND[(turn + 8) % 8]!;
}

/** A point in that part of the cloth, on which nothing lies yet if there is one. */
export function pointAt(spot: Spot, items: readonly ClothItem[]): Point {
  const a = AROUND.indexOf(spot) * (Math.PI / 4);
  const far = spot === "middle" ? [0, 70, 130] : [290, 370, 230];
  const tries = far.flatMap((r) => [0, 0.28, -0.28].map((by): Point => onTable([MIDDLE + r * Math.cos(a + by), MIDDLE + r * Math.sin(a + by)], "text")));
  const space = (point: Point) => Math.min(...items.filter((one) => one.shape === "text").map((one) => Math.hypot(one.points[0]![0] - point[0], one.points[0]![1] - point[1])), 240);
  return tries.reduce((best, one) => (space(one) > space(best) + 1 ? one : best), tries[0]!);
}

/** The freest part of the cloth. */
export function freest(items: readonly ClothItem[]): Spot {
  const texts = items.filter((one) => one.shape === "text");
  const count = (spot: Spot) => texts.filter((one) => spotOf(one.points[0]!) === spot).length;
  return SPOTS.reduce((best, spot) => (count(spot) < count(best) ? spot : best), "middle" as Spot);
}

/** The text nearest to a point, if there is one near. */
export function textAt([x, y]: Point, items: readonly Item[]): Item | null {
  let [best, near]: [Item | null, number] = [null, 90];
  for (const one of items) {
    if (one.shape !== "text") continue;
    const box = bounds(one);
    const away = Math.hypot(Math.max(box.x - x, 0, x - box.x - box.w), Math.max(box.y - y, 0, y - box.y - box.h));
    if (away < near) [best, near] = [one, away];
  }
  return best;
}

/** Where an arrow from one thing to another begins and ends: at their edges, not in the words. */
export function between(from: ClothItem, to: ClothItem): [Point, Point] {
  const [a, b] = [bounds(from), bounds(to)];
  const middle = ({ x, y, w, h }: Bounds): Point => [x + w / 2, y + h / 2];
  return [edge(a, middle(b)), edge(b, middle(a))];
}

function edge({ x, y, w, h }: Bounds, [tx, ty]: Point): Point {
  const [cx, cy] = [x + w / 2, y + h / 2];
  const [dx, dy] = [tx - cx, ty - cy];
  const share = Math.min((w / 2 + 12) / Math.max(1e-6, Math.abs(dx)), (h / 2 + 12) / Math.max(1e-6, Math.abs(dy)), 0.45);
  return onTable([cx + dx * share, cy + dy * share], "arrow");
}
