/* Plays what somebody said a little later: who hears themselves while speaking stumbles. And a chime, to try an ear. */
import { sendTo } from "../devices";

/** So long (s) one speaks, and a breath later hears it. */
export const SPEAK_S = 3;
const BREATH_S = 0.5;
/** Speech is noticed a little after it began: so much (s) before that is played too. */
const BEFORE_S = 0.6;
/** From a word to its return. */
export const DELAY_S = SPEAK_S + BREATH_S;

/** An ear of this browser, wherever its loudspeaker is. */
export class Ear {
  readonly #context = new AudioContext();
  readonly #out = this.#context.createMediaStreamDestination();
  readonly #element = new Audio();
  readonly #delay = new DelayNode(this.#context, { delayTime: DELAY_S, maxDelayTime: DELAY_S });
  readonly #gate = new GainNode(this.#context, { gain: 0 });
  #source: MediaStreamAudioSourceNode | null = null;

  constructor() {
    this.#delay.connect(this.#gate).connect(this.#out);
    this.#element.srcObject = this.#out.stream;
    void this.wake();
  }

  /** Some browsers play only after a click: call it in one. */
  async wake(): Promise<void> {
    await Promise.all([sendTo(this.#element), this.#context.resume().catch(() => {}), this.#element.play().catch(() => {})]);
  }

  /** Another loudspeaker was chosen. */
  async move(): Promise<void> {
    await sendTo(this.#element);
  }

  /** What is said from now on comes in. */
  listen(stream: MediaStream): void {
    this.#source?.disconnect();
    this.#source = this.#context.createMediaStreamSource(stream);
    this.#source.connect(this.#delay);
  }

  /** Somebody began to speak just now: lets it be heard when it is their turn to listen. Answers when (ms) that is over. */
  replay(): number {
    const now = this.#context.currentTime;
    const gate = this.#gate.gain;
    gate.cancelScheduledValues(now);
    gate.setValueAtTime(0, now);
    gate.setValueAtTime(1, now + DELAY_S - BEFORE_S);
    gate.setValueAtTime(0, now + DELAY_S + SPEAK_S);
    return (DELAY_S + SPEAK_S) * 1_000;
  }

  hush(): void {
    this.#gate.gain.cancelScheduledValues(0);
    this.#gate.gain.setValueAtTime(0, this.#context.currentTime);
  }

  /** Two soft notes. */
  chime(): void {
    const now = this.#context.currentTime + 0.05;
    for (const [note, hertz] of [523, 659].entries()) {
      const tone = new OscillatorNode(this.#context, { frequency: hertz });
      const volume = new GainNode(this.#context, { gain: 0 });
      const from = now + note * 0.35;
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(0.25, from + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.001, from + 0.7);
      tone.connect(volume).connect(this.#out);
      tone.start(from);
      tone.stop(from + 0.75);
    }
  }

  close(): void {
    this.#element.srcObject = null;
    void this.#context.close().catch(() => {});
  }
}
