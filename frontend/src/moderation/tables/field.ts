/* Where the tables stand on the map. Pure: how many and how much room, positions out. Up to forty an even field; above,
   blocks of ten by five with aisles, so that a number is found as a seat in a theatre is. */

/** The distance of two aisles' sides, as a share of a cell. */
const AISLE = 0.55;
const BLOCK_COLS = 10;
const BLOCK_ROWS = 5;
/** Up to here no aisles. */
const FEW = 40;
/** Below this a table could not be hit: then the map grows longer than the window. */
export const SMALLEST = 27;
/** From here on there is room for the names of those who sit there. */
export const NAMED = 190;
/** Names stand below a table: it needs more height, and stands higher by half of that. */
const BELOW = 1.24;

export interface Spot {
  /** The table's number as the server counts. */
  table: number;
  row: number;
  col: number;
  x: number;
  y: number;
}

export interface Field {
  spots: Spot[];
  cell: number;
  cols: number;
  rows: number;
  height: number;
}

interface Grid {
  cols: number;
  rows: number;
  across: number;
  down: number;
  cell: number;
}

/** Fewer tables may be larger. */
const FEWEST = 6;
const largest = (n: number): number => (n <= FEWEST ? 250 : n <= 12 ? 180 : 150);

export function field(n: number, width: number, height: number): Field {
  const best = fitting(n, width, height);
  const grid = best.cell >= SMALLEST ? best : growing(n, width);
  const px = Math.min(width / grid.across, grid.cell * 1.25);
  const py = grid === best ? Math.min(height / grid.down, grid.cell * 1.3) : grid.cell * 1.15;
  const tall = py * grid.down;
  const x0 = (width - px * grid.across) / 2;
  const y0 = Math.max(0, (height - tall) / 2);
  const lift = grid.cell >= NAMED ? grid.cell * 0.2 : 0;
  const spots = Array.from({ length: n }, (_, table) => {
    const [row, col] = [Math.floor(table / grid.cols), table % grid.cols];
    return { table, row, col, x: x0 + px * (col + 0.5 + aisles(n, col, BLOCK_COLS)), y: y0 + py * (row + 0.5 + aisles(n, row, BLOCK_ROWS)) - lift };
  });
  return { spots, cell: grid.cell, cols: grid.cols, rows: grid.rows, height: Math.max(height, tall) };
}

const aisles = (n: number, at: number, block: number): number => (n > FEW ? Math.floor(at / block) * AISLE : 0);

function grid(n: number, cols: number, width: number, height: number): Grid {
  const rows = Math.ceil(n / cols);
  const across = cols + aisles(n, cols - 1, BLOCK_COLS);
  const down = rows + aisles(n, rows - 1, BLOCK_ROWS);
  return { cols, rows, across, down, cell: Math.min(width / across, height / (n <= FEWEST ? down * BELOW : down), largest(n)) };
}

/** The columns at which tables are largest; with few, a last row that is nearly empty is avoided. */
function fitting(n: number, width: number, height: number): Grid {
  const options = n <= FEW ? Array.from({ length: n }, (_, i) => i + 1) : [10, 20, 30, 40];
  const score = (one: Grid): number => one.cell - (n <= FEW ? 2 * (one.rows * one.cols - n) : 0);
  return options.map((cols) => grid(n, cols, width, height)).reduce((best, one) => (score(one) >= score(best) ? one : best));
}

/** As many columns as can be hit, the rows go on below. */
function growing(n: number, width: number): Grid {
  const cols = [40, 30, 20, 10, 5].find((count) => width / (count + aisles(n, count - 1, BLOCK_COLS)) >= SMALLEST) ?? 5;
  return grid(n, Math.min(n, cols), width, Infinity);
}

export type Step = "left" | "right" | "up" | "down" | "first" | "last" | "begin" | "end" | "before" | "after";

/** Where the keys lead from a table; the same table where there is no other. */
export function neighbour({ cols }: Pick<Field, "cols">, n: number, table: number, step: Step): number {
  const within = (to: number): number => (to >= 0 && to < n ? to : table);
  const start = table - (table % cols);
  switch (step) {
    case "left": return within(table - 1);
    case "right": return within(table + 1);
    case "up": return within(table - cols);
    case "down": return within(table + cols);
    case "begin": return start;
    case "end": return Math.min(n - 1, start + cols - 1);
    case "first": return 0;
    case "last": return n - 1;
    case "before": return Math.max(table % cols, table - BLOCK_ROWS * cols);
    case "after": return table + BLOCK_ROWS * cols < n ? table + BLOCK_ROWS * cols : within(table + cols * Math.floor((n - 1 - table) / cols));
  }
}

/** The table at a point of the drawing; null: none is near. */
export function at({ spots, cell }: Field, x: number, y: number): number | null {
  let near: Spot | null = null;
  let best = (cell * 0.6) ** 2;
  for (const spot of spots) {
    const far = (spot.x - x) ** 2 + (spot.y - y) ** 2;
    if (far < best) [near, best] = [spot, far];
  }
  return near?.table ?? null;
}
