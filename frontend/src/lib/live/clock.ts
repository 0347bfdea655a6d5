/* What time it is on the server, from what messages said. The local time is given in. */

/** Samples remembered; at one ping in 20 s this is five minutes, so that a corrected clock is believed soon. */
const REMEMBERED = 15;

/** Local milliseconds that nobody turns by setting the clock of this machine: no screen jumps then. */
export const localNow = (): number => performance.timeOrigin + performance.now();

export class ServerClock {
  #offsets: number[] = [];

  /** One message carried the server's time `server` and arrived at the local time `local` (both ms). Travelling only
   *  makes the server look slow, so the largest difference is the nearest to the truth. */
  sample(server: number, local: number): void {
    this.#offsets = [...this.#offsets, server - local].slice(-REMEMBERED);
  }

  /** Milliseconds to add to the local clock. */
  get offset(): number {
    return this.#offsets.length === 0 ? 0 : Math.max(...this.#offsets);
  }

  now(local: number): number {
    return local + this.offset;
  }

  /** After a sleep of the machine or a new connection old samples say nothing. */
  forget(): void {
    this.#offsets = [];
  }
}
