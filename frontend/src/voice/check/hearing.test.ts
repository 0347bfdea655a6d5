import { describe, expect, it } from "vitest";
import { Hearing } from "./hearing";

const STEP = 50;

/** Levels one after the other, 20 a second, from `from` ms on; each for so many steps. */
function hear(hearing: Hearing, levels: readonly (readonly [number, number])[], from = 1_000): string[] {
  const words: string[] = [];
  let at = from;
  for (const [level, times] of levels)
    for (let n = 0; n < times; n++, at += STEP) {
      hearing.take(level, at);
      if (words.at(-1) !== hearing.word) words.push(hearing.word);
    }
  return words;
}

describe("hearing", () => {
  it("says how loud it is in few words", () => {
    expect(hear(new Hearing(), [[0, 3], [0.3, 3], [0.6, 3], [0.98, 3]])).toEqual(["silent", "quiet", "good", "loud"]);
  });

  it("keeps its word between syllables", () => {
    const syllables = Array.from({ length: 20 }, (_, n) => [n % 2 ? 0.1 : 0.6, 3] as const);
    expect(hear(new Hearing(), syllables)).toEqual(["good"]);
  });

  it("comes to rest when nobody speaks any more, and remembers that it heard", () => {
    const hearing = new Hearing();
    expect(hear(hearing, [[0.6, 10], [0, 60]])).toEqual(["good", "quiet", "silent"]);
    expect(hearing.heard).toBe(true);
    expect(hearing.quietFor(10_000, 1_000)).toBeGreaterThan(8_000);
  });

  it("takes a knock for no speech, and a word for speech", () => {
    const hearing = new Hearing();
    hear(hearing, [[0.8, 2], [0, 20]]);
    expect(hearing.speaks).toBe(false);
    hear(hearing, [[0.5, 4], [0.1, 2], [0.5, 4]], 3_000);
    expect(hearing.speaks).toBe(true);
  });

  it("hears nothing in a quiet room", () => {
    const hearing = new Hearing();
    expect(hear(hearing, [[0.15, 100]])).toEqual(["silent"]);
    expect([hearing.heard, hearing.speaks]).toEqual([false, false]);
    expect(hearing.quietFor(6_000, 1_000)).toBe(5_000);
  });
});
