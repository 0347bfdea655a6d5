/* What a screen reader hears: one region, at most every five seconds, what matters and no more. Can be paused. */

const EVERY_MS = 5_000;
/** Then it is gone again: words may be corrected or withdrawn, and must not stay behind where nobody looks. */
const HEARD_MS = 8_000;
const CHOICE = "resonanz.reading";

export class Speech {
  /** The text of the live region. */
  text = $state("");
  on = $state(read());
  #waiting: string[] = [];
  #summary: (() => string) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #spoke = -Infinity;
  #forgetting: ReturnType<typeof setTimeout> | null = null;

  /** Something of its own: a new step, three minutes left. Said even when new contributions are not read. */
  say(sentence: string): void {
    this.#waiting.push(sentence);
    this.#plan();
  }

  /** Something of which only the latest sum counts, like new contributions; asked for at the moment of speaking. */
  sum(summary: () => string): void {
    if (!this.on) return;
    this.#summary = summary;
    this.#plan();
  }

  choose(on: boolean): void {
    this.on = on;
    if (!on) this.#summary = null;
    try {
      localStorage.setItem(CHOICE, on ? "on" : "off");
    } catch {
      /* chosen for as long as the page is open */
    }
  }

  close(): void {
    [this.#timer, this.#forgetting].forEach((timer) => timer !== null && clearTimeout(timer));
  }

  #plan(): void {
    if (this.#timer !== null) return;
    const wait = Math.max(300, EVERY_MS - (performance.now() - this.#spoke));
    this.#timer = setTimeout(() => this.#speak(), wait);
  }

  #speak(): void {
    this.#timer = null;
    if (this.#forgetting !== null) clearTimeout(this.#forgetting);
    this.#spoke = performance.now();
    const parts = [...this.#waiting, this.#summary?.() ?? ""].filter(Boolean);
    this.#waiting = [];
    this.#summary = null;
    this.text = parts.join(" ");
    this.#forgetting = setTimeout(() => (this.text = ""), HEARD_MS);
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(CHOICE) !== "off";
  } catch {
    return true;
  }
}
