/* What comes in is heard at one loudspeaker: an element for each place a voice may come in at, kept for as long as the page
   is open, so that browsers which once allowed it to sound go on doing so. */
import { sendTo } from "./devices";

export class Ears {
  readonly #elements = new Map<number, HTMLAudioElement>();
  readonly #silent: (silent: boolean) => void;

  /** @param silent told whether the browser plays nothing until somebody presses something */
  constructor(silent: (silent: boolean) => void) {
    this.#silent = silent;
  }

  hear(slot: number, track: MediaStreamTrack): void {
    const element = this.#elements.get(slot) ?? new Audio();
    this.#elements.set(slot, element);
    element.srcObject = new MediaStream([track]);
    void sendTo(element);
    this.#play(element);
  }

  /** After a press: browsers allow it now. */
  play(): void {
    this.#silent(false);
    this.#elements.forEach((element) => this.#play(element));
  }

  /** Another loudspeaker was chosen. */
  move(): void {
    this.#elements.forEach((element) => void sendTo(element));
  }

  close(): void {
    this.#elements.forEach((element) => {
      element.pause();
      element.srcObject = null;
    });
    this.#elements.clear();
  }

  #play(element: HTMLAudioElement): void {
    element.play().catch((reason: unknown) => {
      if (reason instanceof DOMException && reason.name === "NotAllowedError") this.#silent(true);
    });
  }
}
