/* Whether a microphone hears the loudspeaker beside it: what was played comes in again, a moment later and quieter. */

/** A level (see `level` of ../devices) at a time (ms). */
export type Sample = readonly [at: number, level: number];

const STEP_MS = 60;
/** So much later than planned a machine may play. */
const LATE_MS = 300;
/** Of so little nothing can be said. */
const SAMPLES_LEAST = 25;
const ALIKE = 0.75;
/** Whoever hums evenly gives nothing to compare. */
const SPREAD_LEAST = 0.04;

/** `spoken`: levels while somebody spoke, `during`: levels while that was played `delay` ms later. */
export function feedsBack(spoken: readonly Sample[], during: readonly Sample[], delay: number): boolean {
  for (let late = 0; late <= LATE_MS; late += STEP_MS) {
    const pairs = during.flatMap(([at, level]) => {
      const before = nearest(spoken, at - delay - late);
      return before === null ? [] : [[before, level] as const];
    });
    if (pairs.length >= SAMPLES_LEAST && likeness(pairs) > ALIKE) return true;
  }
  return false;
}

function nearest(samples: readonly Sample[], at: number): number | null {
  const found = samples.reduce<Sample | null>((best, one) => (best && Math.abs(best[0] - at) <= Math.abs(one[0] - at) ? best : one), null);
  return found && Math.abs(found[0] - at) <= STEP_MS ? found[1] : null;
}

/** The correlation of pairs; 0 where one side hardly moves. */
function likeness(pairs: readonly (readonly [number, number])[]): number {
  const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (f: (x: number, y: number) => number) => pairs.reduce((all, [x, y]) => all + f(x - a, y - b), 0);
  const [xx, yy] = [sum((x) => x * x), sum((_, y) => y * y)];
  if (Math.min(xx, yy) / pairs.length < SPREAD_LEAST ** 2) return 0;
  return sum((x, y) => x * y) / Math.sqrt(xx * yy);
}
