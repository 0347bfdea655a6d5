/* What a moderator does about the word: for the row above the circle and for the list at the right. */
import { t } from "$lib/i18n.svelte";
import { Refusal } from "$lib/live/room.svelte";
import type { CommandName, Commands } from "$lib/types";
import { waiting } from "../floor/floor";
import type { Place } from "../inside/place.svelte";

const SAID_MS = 6_000;

export class Word {
  /** Why the last wish was refused. */
  said = $state("");
  readonly list: string[] = $derived.by(() => waiting(this.#place.floor));
  readonly next: string | null = $derived.by(() => this.list[0] ?? null);
  #place: Place;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: Place) {
    this.#place = place;
  }

  name(id: string): string {
    return id === this.#place.room.participant ? t("you") : this.#place.nameOf(id, t("nameless"));
  }

  give(id: string | null): void {
    if (id) void this.#command("grant_floor", { participant: id, after: this.#place.floor?.turn?.n ?? 0 });
  }

  end(): void {
    if (this.#place.turn) void this.#command("yield_floor", { turn: this.#place.turn.n });
  }

  lower(id: string): void {
    void this.#command("lower_hand", { participant: id, direct: this.#place.floor?.direct?.participant === id });
  }

  run(): void {
    void this.#command("run_list", { by_itself: !this.#place.floor?.by_itself });
  }

  /** Takes the word oneself. */
  take(): void {
    if (this.#place.turn?.participant !== this.#place.room.participant) this.give(this.#place.room.participant);
  }

  async #command<N extends CommandName>(what: N, args: Commands[N]): Promise<void> {
    try {
      await this.#place.room.command(what, args);
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      this.said = reason.sentence;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => (this.said = ""), SAID_MS);
    }
  }
}
