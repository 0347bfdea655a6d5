/* In which order hidden lines wait for the moderation. Pure. */
import type { ShownHiding } from "$lib/types";

/** First what was written anew and waits to be read, then what was answered, then the rest that is hidden; what is
 *  shown again comes last. Within each the newest first. */
export function ordered(hidings: Readonly<Record<string, ShownHiding>>): [string, ShownHiding][] {
  return Object.entries(hidings).sort(([, a], [, b]) => urgency(a) - urgency(b) || moved(b) - moved(a));
}

const moved = (one: ShownHiding): number => Math.max(one.at, one.rewritten_at ?? 0, one.answered_at ?? 0, one.shown_again_at ?? 0);

function urgency(one: ShownHiding): number {
  if (one.shown_again_at !== null || one.text === null) return 3;
  if (one.rewritten_at !== null) return 0;
  return one.answer === null ? 2 : 1;
}

/** Whether an author waits for the moderation: wrote it anew, or said something about it. */
export const calling = (hidings: Readonly<Record<string, ShownHiding>>): boolean => Object.values(hidings).some((one) => urgency(one) < 2);
