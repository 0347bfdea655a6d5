/* The passing of time as something a screen can depend on: runs only while somebody looks at it. */
import { createSubscriber } from "svelte/reactivity";
import { localNow } from "./clock";

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
    return localNow();
  }
}

/** Ticks together with every other screen: at whole seconds before (or after) a moment of the server's time. */
export class Beat {
  readonly #subscribe: () => void;

  /** @param ahead how many ms that moment is ahead now, by the server's time; asked at every tick */
  constructor(ahead: () => number) {
    this.#subscribe = createSubscriber((update) => {
      let id: ReturnType<typeof setTimeout>;
      const plan = (): void => {
        const left = ahead();
        id = setTimeout(() => (update(), plan()), (((left % 1_000) + 1_000) % 1_000 || 1_000) + GRACE_MS);
      };
      plan();
      return () => clearTimeout(id);
    });
  }

  /** Local milliseconds; reading it in a template draws that part anew at every tick. */
  get now(): number {
    this.#subscribe();
    return localNow();
  }
}
/** Timers come early by a hair in some browsers; a beat must not fall before its second. */
const GRACE_MS = 4;

export const seconds = new Ticker(1_000);
export const calm = new Ticker(15_000);
