import { describe, expect, it } from "vitest";
import { feedsBack, type Sample } from "./feedback";

const DELAY = 3_500;

/** Syllables: a level each 60 ms from `from` on, up and down by no rule one could guess. */
function syllables(from: number, seed: number, loud = 0.7): Sample[] {
  let state = seed;
  return Array.from({ length: 50 }, (_, n) => {
    if (n % 4 === 0) state = (state * 48_271) % 2_147_483_647;
    return [from + n * 60, (loud * (state % 1_000)) / 1_000] as const;
  });
}

describe("a microphone beside a loudspeaker", () => {
  const spoken = syllables(1_000, 7);

  it("hears again what was said, quieter and a little late", () => {
    expect(feedsBack(spoken, syllables(1_000 + DELAY + 200, 7, 0.4), DELAY)).toBe(true);
  });

  it("is not suspected while somebody goes on talking", () => {
    for (const seed of [11, 23, 51, 77]) expect(feedsBack(spoken, syllables(1_000 + DELAY, seed), DELAY), `${seed}`).toBe(false);
  });

  it("is not suspected when it is still, or hums", () => {
    const even = (level: number) => spoken.map(([at]) => [at + DELAY, level] as const);
    expect([feedsBack(spoken, even(0), DELAY), feedsBack(spoken, even(0.6), DELAY), feedsBack(spoken, [], DELAY)]).toEqual([false, false, false]);
  });
});
