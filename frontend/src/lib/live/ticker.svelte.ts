/* The passing of time as something a screen can depend on: runs only while somebody looks at it. */
import { createSubscriber } from "svelte/reactivity";

class Ticker {
  readonly #subscribe: () => void;

  constructor(everyMs: number) {
    this.#subscribe = createSubscriber((update) => {
      const id = setInterval(update, everyMs);
      return () => clearInterval(id);
    });
  }

  /** Local milliseconds; reading it in a template draws that part anew at every tick. */
  get now(): number {
    this.#subscribe();
    return Date.now();
  }
}

export const seconds = new Ticker(1_000);
export const calm = new Ticker(15_000);
