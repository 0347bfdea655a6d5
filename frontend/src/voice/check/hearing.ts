/* What a microphone's level means in words, calmly: one word stands for a while, however speech goes up and down. */

export type Loudness = "silent" | "quiet" | "good" | "loud";

/** Levels (see `level` of ../devices) from which a word is right; it goes only a little below them. */
const FROM: Record<Loudness, number> = { silent: 0, quiet: 0.28, good: 0.42, loud: 0.94 };
const ORDER: readonly Loudness[] = ["loud", "good", "quiet", "silent"];
const SLACK = 0.05;
/** How much of its height a level loses in a second once it is quiet: syllables hang together, words do not. */
const FALL_PER_S = 0.45;
/** So much speech (ms) is somebody who speaks, not a chair that creaks. */
const SPEECH_MS = 240;
const GAP_MS = 400;

export class Hearing {
  /** The highest level lately, falling slowly. */
  height = 0;
  word: Loudness = "silent";
  /** Whether there was ever more than silence. */
  heard = false;
  #at = 0;
  #speech = 0;
  #loudAt = -Infinity;

  /** The level at a time (ms). */
  take(level: number, at: number): void {
    const passed = this.#at ? Math.max(0, at - this.#at) : 0;
    this.#at = at;
    this.height = Math.max(level, this.height - (FALL_PER_S * passed) / 1_000);
    this.word = ORDER.find((word) => this.height >= FROM[word] - (word === this.word ? SLACK : 0)) ?? "silent";
    this.heard ||= this.word !== "silent";
    if (level >= FROM.quiet) {
      this.#speech += at - this.#loudAt <= GAP_MS ? passed : 0;
      this.#loudAt = at;
    } else if (at - this.#loudAt > GAP_MS) this.#speech = 0;
  }

  /** Whether somebody speaks now. */
  get speaks(): boolean {
    return this.#speech >= SPEECH_MS;
  }

  /** For how long (ms) nothing but silence came. */
  quietFor(at: number, since: number): number {
    return at - Math.max(since, this.#loudAt);
  }
}
