/* Words that are read while they are being written: by whoever has the word, or by a scribe who writes what they say.
   They are passed on and kept nowhere; what counts is the contribution that follows. A screen reader is not told of
   them, as it would speak into the voice: it reads the contribution, and what stands on the stage when it is asked to. */
import type { Place } from "../inside/place.svelte";
import { recall, remember } from "../inside/place.svelte";
import { step } from "./letters";

const TOPIC = "floor";
const CHOICE = "resonanz.along";
/** The house lets two of these through in a second. */
const EVERY_MS = 500;
/** Letters that came together are shown one after the other, until the next ones come. */
const LETTER_MS = 40;
/** Words that were sent stay until they come back as a contribution, at most so long. */
const HELD_MS = 1_500;
/** What is passed on of long words begins somewhere in the middle. */
const PASSED = 600;

interface Written {
  text: string;
  turn: number;
}

export class Live {
  /** What somebody wrote last, by participant. */
  #heard = $state.raw<ReadonlyMap<string, Written>>(new Map());
  #shown = $state("");
  /** Whether all may read while I write. */
  #along = $state(recall(CHOICE) !== "off");
  /** What was begun before the word came is shown to nobody before its author wants it. */
  #kept = $state(false);
  #sent = "";
  #wanted: Written = { text: "", turn: 0 };
  #sentAt = -Infinity;
  #sending: ReturnType<typeof setTimeout> | undefined;
  #growing: ReturnType<typeof setInterval> | undefined;
  #emptied: ReturnType<typeof setTimeout> | undefined;
  readonly #still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  readonly #deaf: () => void;

  /** Who writes: whoever has the word before those who write along for them. */
  readonly by: string | null = $derived.by(() => {
    const turn = this.place.turn;
    const own = turn ? this.#heard.get(turn.participant) : undefined;
    if (!turn) return null;
    if (own?.turn === turn.n && own.text !== "") return turn.participant;
    return [...this.#heard].find(([, one]) => one.turn === turn.n && one.text !== "")?.[0] ?? null;
  });
  /** What is being written now; empty: nothing. */
  readonly text: string = $derived.by(() => (this.by === null ? "" : this.#shown));

  constructor(readonly place: Place) {
    this.#deaf = place.room.listen(TOPIC, {
      said: (by, payload) => this.#hear(by, payload as Written),
      refused: (problem) => problem.temporary && this.#again(),
    });
  }

  get along(): boolean {
    return this.#along && !this.#kept;
  }

  choose(along: boolean): void {
    this.#along = along;
    this.#kept = false;
    remember(CHOICE, along ? "on" : "off");
  }

  /** The word is mine from now on; `begun`: what already stands in my field. */
  begins(begun: string): void {
    this.#kept = begun.trim() !== "";
  }

  /** Call at every keystroke with all that stands there; empty: it was sent, or nobody is to read it. */
  write(turn: number, text: string): void {
    this.#wanted = { turn, text: [...text].slice(-PASSED).join("") };
    if (this.#sending === undefined) this.#sending = setTimeout(() => this.#send(), Math.max(0, this.#sentAt + EVERY_MS - performance.now()));
  }

  /** The field is empty: what comes next was begun with the word. */
  emptied(): void {
    this.#kept = false;
  }

  close(): void {
    this.#deaf();
    [this.#sending, this.#emptied].forEach(clearTimeout);
    clearInterval(this.#growing);
  }

  #send(): void {
    this.#sending = undefined;
    const { turn, text } = this.#wanted;
    const now = `${turn} ${text}`;
    if (now === this.#sent || (text === "" && this.#sent === "") || this.place.turn?.n !== turn) return;
    this.#sentAt = performance.now();
    this.#sent = this.place.room.pass(TOPIC, this.#wanted) ? now : "";
  }

  #again(): void {
    this.#sent = " ";
    this.#sentAt = performance.now() + EVERY_MS;
    this.write(this.#wanted.turn, this.#wanted.text);
  }

  #hear(by: string, said: Written): void {
    clearTimeout(this.#emptied);
    if (said.text === "" && this.by === by) this.#emptied = setTimeout(() => this.#now(by, said), HELD_MS);
    else this.#now(by, said);
  }

  #now(by: string, said: Written): void {
    const current = [...this.#heard].filter(([, one]) => one.turn === said.turn);
    this.#heard = new Map(current).set(by, said);
    clearInterval(this.#growing);
    this.#growing = undefined;
    const target = this.by === null ? "" : (this.#heard.get(this.by)?.text ?? "");
    if (this.#still) this.#shown = target;
    else this.#grow(target);
  }

  #grow(target: string): void {
    const letters = Math.max(1, Math.ceil(([...target].length - [...this.#shown].length) * (LETTER_MS / EVERY_MS)));
    const one = (): void => {
      this.#shown = step(this.#shown, target, letters);
      if (this.#shown === target) clearInterval(this.#growing);
    };
    this.#growing = setInterval(one, LETTER_MS);
    one();
  }
}
