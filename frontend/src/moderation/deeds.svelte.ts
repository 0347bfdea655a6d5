/* What this moderator did at this desk, so that the last of it can be taken back. */
import { t } from "$lib/i18n.svelte";
import { Refusal, type Room } from "$lib/live/room.svelte";
import type { CommandName, Commands, ModerationDoc } from "$lib/types";
import { done, pushed, without, type Done } from "./undo";

export class Deeds {
  readonly room: Room;
  stack = $state.raw<Done[]>([]);
  #undoing = false;

  readonly last: Done | null = $derived.by(() => this.stack.at(-1) ?? null);

  constructor(room: Room) {
    this.room = room;
  }

  /** Remembers from now on what is done, whichever part of the desk does it. @returns ends it */
  follow(): () => void {
    return this.room.watch((name, args) => this.#given(name, args));
  }

  /** Takes the last one back. @returns what to say about it; empty when there was nothing */
  async undo(): Promise<string> {
    const one = this.last;
    if (!one || this.#undoing) return "";
    this.#undoing = true;
    this.stack = without(this.stack, one);
    try {
      const answer = this.room.command(one.undo.name, one.undo.args as never);
      this.#undoing = false; // only that one command is not remembered itself
      await answer;
      return t("undo-done", { what: this.said(one) });
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      return reason.code === "offline" ? reason.sentence : t("undo-moved-on", { what: this.said(one) });
    } finally {
      this.#undoing = false;
    }
  }

  said(one: Done): string {
    return t(`undo-${one.id}`, one.detail);
  }

  #given<N extends CommandName>(name: N, args: Commands[N]): (() => void) | void {
    const stage = this.room.stage;
    if (this.#undoing || !stage) return undefined;
    const one = done(name, args, { stage, moderation: this.room.doc<ModerationDoc>("moderation") }, this.room.now());
    return one ? () => (this.stack = pushed(this.stack, one)) : undefined;
  }
}
