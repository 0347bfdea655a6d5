/* The stitches of all tables' hems, one for each line, on a canvas of their own: a thousand people who write change
   nothing in the drawing but these, and one table's hem is wiped and drawn anew without touching any other. */
import type { Field } from "./field";
import { sizes, STITCHES } from "./marks";
import type { TableView } from "./views";

const TAU = Math.PI * 2;
/** Share of a stitch that is thread; the rest is the gap to the next. */
const THREAD = 0.55;
const WIDTH = 2;

interface Sewn {
  lines: number;
  help: boolean;
}

export class Hems {
  readonly #canvas: HTMLCanvasElement;
  readonly #sewn = new Map<number, Sewn>();
  #field: Field | null = null;
  #ratio = 0;
  #colours = ["", ""];

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Other colours, another light: everything is drawn anew the next time. */
  forget(): void {
    this.#field = null;
  }

  /** @returns how many hems were drawn */
  draw(field: Field, width: number, views: readonly TableView[], first: number): number {
    if (field !== this.#field || this.#ratio !== devicePixelRatio) this.#prepare(field, width);
    const pen = this.#canvas.getContext("2d");
    if (!pen) return 0;
    let drawn = 0;
    for (const view of views) {
      const spot = field.spots[view.table - first];
      const now = { lines: Math.min(view.lines, STITCHES), help: view.help !== null && view.help.by === null };
      const before = this.#sewn.get(view.table);
      if (!spot || (before ? before.lines === now.lines && before.help === now.help : now.lines === 0)) continue;
      this.#hem(pen, spot.x, spot.y, sizes(field.cell).r, now);
      this.#sewn.set(view.table, now);
      drawn++;
    }
    return drawn;
  }

  #prepare(field: Field, width: number): void {
    this.#field = field;
    this.#ratio = devicePixelRatio;
    this.#sewn.clear();
    this.#canvas.width = Math.round(width * this.#ratio);
    this.#canvas.height = Math.round(field.height * this.#ratio);
    const style = getComputedStyle(this.#canvas);
    this.#colours = [style.getPropertyValue("--pen"), style.getPropertyValue("--help-ink")];
    this.#canvas.getContext("2d")?.scale(this.#ratio, this.#ratio);
  }

  #hem(pen: CanvasRenderingContext2D, x: number, y: number, r: number, { lines, help }: Sewn): void {
    const wide = r + WIDTH + 1;
    pen.clearRect(x - wide, y - wide, 2 * wide, 2 * wide);
    pen.beginPath();
    for (let stitch = 0; stitch < lines; stitch++) {
      const from = -TAU / 4 + (stitch * TAU) / STITCHES;
      pen.moveTo(x + r * Math.cos(from), y + r * Math.sin(from));
      pen.arc(x, y, r, from, from + (THREAD * TAU) / STITCHES);
    }
    pen.strokeStyle = this.#colours[help ? 1 : 0] ?? "";
    pen.lineWidth = WIDTH;
    pen.stroke();
  }
}
