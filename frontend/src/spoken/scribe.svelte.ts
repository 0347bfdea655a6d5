/* Writing along: for whom, what is typed, and what was begun for others. Every keystroke is kept in the browser, each
   speaker's words apart; nothing goes to another name but by the scribe's own hand. */
import { t, words } from "$lib/i18n.svelte";
import { tabs } from "$lib/live/drafts";
import { randomId } from "$lib/live/outbox";
import { readJson } from "$lib/live/storage";
import type { Commands } from "$lib/types";
import { LONGEST } from "../inside/composer.svelte";
import type { Place } from "../inside/place.svelte";
import { byName, inTurn, type Candidate } from "./who";

/** Words begun for somebody. `step`: the one they were begun in, to which they keep belonging. */
export interface Begun {
  /** Null: nobody yet. */
  speaker: string | null;
  text: string;
  step: string;
  at: number;
}

export class Scribe {
  readonly place: Place;
  /** Whether the field is there; it folds away without losing anything. */
  open = $state(false);
  speaker = $state<string | null>(null);
  text = $state("");
  step = $state("");
  problem = $state<string | null>(null);
  /** For whom something was just noted, until one types on: for those who do not see that the field is empty again. */
  noted = $state<string | null>(null);
  /** Whether the names stand there instead of the words. */
  picking = $state(false);
  /** Counts up whenever the words, or the name, should take the focus. */
  summons = $state(0);
  choosing = $state(0);
  #begun = $state.raw(new Map<string | null, Begun>());
  #tab = "";
  /** When something was kept last, local ms; later is always more. */
  #at = 0;

  /** What waits for other speakers, newest first. */
  readonly begun: Begun[] = $derived.by(() => [...this.#begun.values()].filter((one) => one.speaker !== this.speaker).sort((a, b) => b.at - a.at));
  readonly length: number = $derived.by(() => [...this.text].length);
  readonly elsewhere: boolean = $derived.by(() => this.text.trim() !== "" && this.step !== "" && this.step !== this.place.room.stage?.current);
  readonly #byName: Candidate[] = $derived.by(() => byName(this.place.tables?.chairs ?? this.place.seated, new Intl.Collator(words.locale)));
  /** Everybody a note may be for, in the order in which they are suggested. */
  readonly everybody: Candidate[] = $derived.by(() => inTurn(this.#byName, this.place.speaking, this.#latest));
  /** Who spoke, newest first: what is still on its way counts too. */
  readonly #latest: string[] = $derived.by(() => {
    const { pending, contributions } = this.place.room;
    const sent = pending.filter((one) => one.name === "note").map((one) => (one.args as Commands["note"]).said_by);
    const said = contributions.filter((one) => one.spoken && one.by !== null).map((one) => one.by!);
    return [...said, ...sent].reverse();
  });

  constructor(place: Place) {
    this.place = place;
  }

  /** Takes up what was begun before a reload, here or in a tab that is gone. */
  async resume(): Promise<void> {
    const { mine, living } = await tabs(() => randomId());
    this.#tab = mine;
    const { store } = this.place.room;
    const kept = store.keys(this.#prefix).map((key) => ({ key, tab: key.slice(this.#prefix.length).split(".")[0]!, begun: readJson<Begun>(store, key) }));
    const ours = kept.filter((one) => one.begun !== null && (one.tab === mine || !living.has(one.tab)));
    const begun = new Map(this.#begun);
    for (const one of ours.sort((a, b) => a.begun!.at - b.begun!.at)) {
      if (one.tab !== mine) store.remove(one.key);
      begun.set(one.begun!.speaker, joined(begun.get(one.begun!.speaker), one.begun!));
    }
    this.#begun = begun;
    begun.forEach((one) => this.#write(one));
    const newest = [...begun.values()].sort((a, b) => b.at - a.at)[0];
    if (newest && this.text === "") this.#take(newest.speaker);
  }

  /** Opens the field: the words when it is known whose, else the name. */
  show(): void {
    this.place.composer.close();
    this.open = true;
    if (this.text.trim() === "" && this.speaker === null) this.speaker = this.place.speaking;
    if (this.speaker === null) this.choosing++;
    else this.summons++;
  }

  fold(): void {
    this.keep();
    this.open = false;
    this.problem = null;
  }

  /** From now on somebody else speaks. What is typed stays with the one it was typed for; words of nobody go along. */
  turn(speaker: string): void {
    const nameless = this.speaker === null && this.text.trim() !== "" ? this.text : null;
    this.keep();
    if (nameless !== null) this.#drop(null);
    if (speaker !== this.speaker) this.#take(speaker);
    if (nameless !== null) this.text = this.text === "" ? nameless : `${this.text}\n${nameless}`;
    this.keep();
    this.problem = null;
    this.summons++;
  }

  /** The next one in the order of suggestions, or the one before. */
  next(by: 1 | -1): void {
    const all = this.everybody;
    if (all.length === 0) return;
    const at = all.findIndex((one) => one.id === this.speaker);
    this.turn(all[(Math.max(at, by > 0 ? -1 : 0) + by + all.length) % all.length]!.id);
  }

  /** Call at every keystroke. */
  keep(): void {
    this.problem = null;
    this.noted = null;
    if (this.text.trim() === "") this.step = this.place.room.stage?.current ?? "";
    const now: Begun = { speaker: this.speaker, text: this.text, step: this.step, at: (this.#at = Math.max(Date.now(), this.#at + 1)) };
    if (this.text.trim() === "") return this.#drop(this.speaker);
    this.#begun = new Map(this.#begun).set(this.speaker, now);
    this.#write(now);
  }

  takeAlong(): void {
    this.step = this.place.room.stage?.current ?? this.step;
    this.keep();
    this.summons++;
  }

  /** Throws away what was begun for somebody. */
  forget(speaker: string | null): void {
    this.#drop(speaker);
  }

  /** Sends. The words are in the outbox before the draft goes, so that they exist at every moment. */
  send(): void {
    const text = this.text.trim();
    if (text === "") return;
    if (this.speaker === null) {
      this.problem = t("scribe-wrong-nobody");
      this.choosing++;
      return;
    }
    if ([...text].length > LONGEST) {
      this.problem = t("error-text_too_long", { limit: LONGEST });
      return;
    }
    this.#give(this.speaker, text);
    this.text = "";
    this.keep();
    this.noted = this.speaker;
    this.summons++;
  }

  /** Words come back into the field: refused, or noted for the wrong person (then nobody's yet). */
  takeBack(text: string, step: string, speaker: string | null): void {
    this.keep();
    const before = this.#begun.get(speaker)?.text ?? "";
    this.speaker = speaker;
    this.text = [before, text].filter(Boolean).join("\n");
    this.step = step;
    this.keep();
    this.open = true;
    if (speaker === null) this.choosing++;
    else this.summons++;
  }

  #give(speaker: string, text: string): void {
    const { room } = this.place;
    const line = { contribution: randomId(), step: this.step || room.stage?.current || "", text, reply_to: null, relation: null };
    if (speaker === room.participant) room.command("contribute", { ...line, spoken: true }).catch(() => {});
    else room.command("note", { ...line, said_by: speaker }).catch(() => {});
  }

  #take(speaker: string | null): void {
    const begun = this.#begun.get(speaker);
    this.speaker = speaker;
    this.text = begun?.text ?? "";
    this.step = begun?.step ?? this.place.room.stage?.current ?? "";
  }

  #drop(speaker: string | null): void {
    if (!this.#begun.has(speaker)) return;
    const left = new Map(this.#begun);
    left.delete(speaker);
    this.#begun = left;
    this.place.room.store.remove(this.#key(speaker));
  }

  #write(begun: Begun): void {
    this.place.room.store.set(this.#key(begun.speaker), JSON.stringify(begun));
  }

  get #prefix(): string {
    return this.place.room.key("scribe");
  }

  #key(speaker: string | null): string {
    return `${this.#prefix}${this.#tab}.${speaker ?? ""}`;
  }
}

/** Two tabs had begun for the same person: both are kept. */
function joined(first: Begun | undefined, second: Begun): Begun {
  return first === undefined || first.text === second.text ? second : { ...second, text: `${first.text}\n${second.text}` };
}
