/* Writing: what is typed, to what it belongs, and what happens on sending. Every keystroke is kept in the browser
   before anything else; nothing typed is given up here except by its author. */
import { t } from "$lib/i18n.svelte";
import { Drafts, tabs, type Draft } from "$lib/live/drafts";
import { randomId } from "$lib/live/outbox";
import type { Room } from "$lib/live/room.svelte";
import type { Commands, Contribution } from "$lib/types";

export const LONGEST = 2_000;
export type Act = Draft["act"];

export class Composer {
  readonly room: Room;
  open = $state(false);
  text = $state("");
  act = $state<Act>("say");
  /** What is answered, asked about or corrected. */
  to = $state<string | null>(null);
  /** The step words were begun in; "" as long as there are none, also while an empty field stays open from step to step. */
  step = $state<string>("");
  /** Said aloud and noted by oneself; stays while one has the floor. */
  spoken = $state(false);
  problem = $state<string | null>(null);
  /** Counts up whenever the field should take the focus. */
  summons = $state(0);
  /** The id of what was sent last in this tab; its author may give it a kind. */
  lastSent = $state<string | null>(null);
  #drafts: Drafts | null = null;
  #living: Set<string> = new Set();

  readonly length: number = $derived.by(() => [...this.text].length);
  /** Words were begun for a question that is no longer the open one. */
  readonly elsewhere: boolean = $derived.by(() => this.act !== "correct" && this.text.trim() !== "" && this.step !== "" && this.step !== this.room.stage?.current);

  /** @param hasFloor whether this person has the floor now */
  constructor(room: Room, readonly hasFloor: () => boolean = () => false) {
    this.room = room;
  }

  /** Takes up what was typed before a reload, here or in a tab that is gone. */
  async resume(): Promise<void> {
    const { mine, living } = await tabs(() => randomId());
    this.#drafts = new Drafts(this.room.store, this.room.key("draft"), mine);
    this.#living = living;
    if (this.text !== "") return this.keep();
    const draft = this.#drafts.adopt(living, "say");
    if (draft) this.#take(draft);
  }

  say(): void {
    if (this.act === "correct") this.#leaveCorrection();
    this.#show();
  }

  /** Answers or asks back; words already typed stay and now belong to that. */
  answer(act: "reply" | "ask_back", to: Contribution): void {
    if (this.act === "correct") this.#leaveCorrection();
    this.act = act;
    this.to = to.id;
    this.keep();
    this.#show();
  }

  correct(con: Contribution, text: string): void {
    this.keep();
    const kept = this.#drafts?.adopt(this.#living, "correct");
    this.act = "correct";
    this.to = con.id;
    this.step = con.step;
    this.text = kept?.to === con.id ? kept.text : text;
    this.#show();
  }

  close(): void {
    this.keep();
    if (this.act === "correct") this.#leaveCorrection();
    this.open = false;
    this.problem = null;
  }

  /** An answer becomes words of one's own again. */
  loosen(): void {
    this.act = "say";
    this.to = null;
    this.keep();
    this.summons++;
  }

  /** Call at every keystroke. */
  keep(): void {
    this.problem = null;
    if (this.act !== "correct" && this.text.trim() === "") this.step = "";
    else if (this.step === "") this.step = this.room.stage?.current ?? "";
    this.#drafts?.keep({ text: this.text, step: this.step, to: this.to, act: this.act, spoken: this.spoken, at: Date.now() });
  }

  /** The draft now belongs to the open question. */
  takeAlong(): void {
    this.step = this.room.stage?.current ?? this.step;
    this.keep();
    this.summons++;
  }

  /** Sends. The words are in the outbox before the draft goes, so that they exist at every moment. */
  send(): void {
    const text = this.text.trim();
    if (text === "") return this.#wrong(t("error-empty_text"));
    if ([...text].length > LONGEST) return this.#wrong(t("error-text_too_long", { limit: LONGEST }));
    if (this.act !== "correct" && this.#ofBreak(this.step)) this.step = this.room.stage?.current ?? "";
    if (this.act !== "correct" && this.#ofBreak(this.step)) return this.#wrong(t("error-break_keeps_nothing"));
    if (this.act === "correct") this.#sendCorrection(text);
    else this.#sendWords(text);
  }

  /** Refused words come back into the field, unless something else is being written there. */
  takeBack(contribution: Commands["contribute"]): boolean {
    if (this.text.trim() !== "") return false;
    this.#take({ text: contribution.text, step: contribution.step, to: contribution.reply_to, act: contribution.relation ?? "say", spoken: contribution.spoken, at: Date.now() });
    this.keep();
    this.#show();
    return true;
  }

  /** Nothing is written down in a break; what was begun there goes with its author to the next question. */
  #ofBreak(step: string): boolean {
    return this.room.stage?.steps[step]?.method === "break";
  }

  #sendWords(text: string): void {
    const contribution = randomId();
    const relation = this.act === "say" ? null : (this.act as "reply" | "ask_back");
    const step = this.step || this.room.stage?.current || "";
    this.room.command("contribute", { contribution, step, text, reply_to: relation ? this.to : null, relation, spoken: this.spoken }).catch(() => {});
    this.lastSent = contribution;
    this.spoken &&= this.hasFloor();
    this.#empty("say");
  }

  #sendCorrection(text: string): void {
    if (this.to !== null) this.room.command("correct", { contribution: this.to, text }).catch(() => {});
    this.#empty("correct");
    this.#leaveCorrection();
  }

  #empty(slot: "say" | "correct"): void {
    this.#drafts?.drop(slot);
    this.text = "";
    this.act = "say";
    this.to = null;
    this.step = "";
    this.problem = null;
    this.summons++;
  }

  #leaveCorrection(): void {
    const draft = this.#drafts?.adopt(this.#living, "say");
    this.#take(draft ?? { text: "", step: "", to: null, act: "say", at: 0 });
  }

  #take(draft: Draft): void {
    this.text = draft.text;
    this.step = draft.step;
    this.to = draft.to;
    this.act = draft.act;
    this.spoken = draft.spoken ?? false;
  }

  #show(): void {
    this.open = true;
    this.summons++;
  }

  #wrong(sentence: string): void {
    this.problem = sentence;
    this.summons++;
  }
}
