/* Words on a crowded cloth: where they would lie over each other, those of the table are written smaller, as people do
   who find little room left. Everybody sees the same. Pure. */
import { lettering, LETTER, LINE, LINE_LETTERS, MIDDLE, SIZE, type Item, type Lettering } from "./cloth";

/** No word is written smaller than this, in units of the cloth. */
const SMALLEST = 29;
const SMALLER = 0.88;
/** From the largest letters to the smallest it is never more turns. */
const TURNS = 7;
/** Whose line it is, under it. */
const SIGNED = 37;
/** So near the edge nothing of a line lies: a phone shows the cloth up to there. */
const MARGIN = 80;

interface Box {
  item: Item;
  letters: Lettering;
  dx: number;
  dy: number;
}

/** The same things, each text with its letters, and whether it still lies over another. What is just being dragged changes nobody's. */
export function spaced(items: readonly Item[], dragged: ReadonlyMap<string, unknown>): Item[] {
  const boxes = items.filter((one) => one.shape === "text").map((item) => boxed(item, own(item)));
  const lying = boxes.filter((box) => !dragged.has(box.item.id));
  for (let turn = 0; turn < TURNS; turn++) {
    const tight = lying.filter((box) => canShrink(box) && lying.some((other) => other !== box && overlap(box, other)));
    if (tight.length === 0) break;
    for (const box of tight) Object.assign(box, boxed(box.item, shrunk(box.letters)));
  }
  const spacing = new Map(boxes.map((box, n) => [box.item.id, { letters: box.letters, over: boxes.slice(0, n).some((other) => overlap(box, other)) }]));
  return items.map((one) => ({ ...one, ...spacing.get(one.id) }));
}

function own(item: Item): Lettering {
  if (!item.line) return lettering(item.text ?? "");
  const aside = Math.abs((item.points[0]?.[0] ?? MIDDLE) - MIDDLE);
  return { ...LINE_LETTERS, width: Math.max(LINE_LETTERS.width / 2, Math.min(LINE_LETTERS.width, SIZE - 2 * (aside + MARGIN))) };
}

const canShrink = ({ item, letters }: Box): boolean => item.line === null && letters.size > SMALLEST;

function shrunk({ size, width }: Lettering): Lettering {
  const smaller = Math.max(SMALLEST, Math.round(size * SMALLER));
  return { size: smaller, width: Math.round((width * smaller) / size) };
}

function boxed(item: Item, letters: Lettering): Box {
  const long = [...(item.text ?? "")].length * letters.size * LETTER;
  const rows = Math.max(1, Math.ceil(long / letters.width));
  return { item, letters, dx: Math.min(letters.width, long) / 2, dy: (rows * letters.size * LINE + (item.line ? SIGNED : 0)) / 2 };
}

function overlap(a: Box, b: Box): boolean {
  const [p, q] = [a.item.points[0], b.item.points[0]];
  return p !== undefined && q !== undefined && Math.abs(p[0] - q[0]) < a.dx + b.dx && Math.abs(p[1] - q[1]) < a.dy + b.dy;
}
