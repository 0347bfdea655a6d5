/* What the moderation sees of voices and does about them: who is muted, who speaks to all, how long tables spoke. */
import { get } from "$lib/api";
import { Refusal } from "$lib/live/room.svelte";
import type { CommandName, Commands } from "$lib/types";
import type { MutingDocument, VoiceDocument } from "../../generated/api";
import type { Place } from "../../inside/place.svelte";

export type Why = Commands["mute"]["reason"];

export class Voices {
  /** Whether people may talk in this house. */
  offered = $state(false);
  /** What became of the last wish, for whoever looks and for a screen reader. */
  said = $state("");

  constructor(readonly place: Place) {
    place.room.subscribe("muting", "voice");
    get<{ offered: boolean }>(`${place.room.base}/api/voice`).then((told) => (this.offered = told.offered), () => {});
  }

  /* Read anew each time: what is derived would end with the component that asked first. */
  get muting(): MutingDocument | null {
    return this.place.room.doc<MutingDocument>("muting");
  }

  /** Moderators who are heard everywhere. */
  get toAll(): string[] {
    return Object.keys(this.place.room.doc<VoiceDocument>("voice")?.to_all ?? {});
  }

  get mine(): boolean {
    return this.toAll.includes(this.place.room.participant);
  }

  why(participant: string): Why | null {
    return this.muting?.muted[participant] ?? null;
  }

  /** Seconds that customers spoke at a table in the open step. */
  spoken(table: number): number {
    return this.muting?.spoken[String(table)] ?? 0;
  }

  async ask<N extends CommandName>(name: N, args: Commands[N], done = ""): Promise<boolean> {
    try {
      await this.place.room.command(name, args);
      this.said = done;
      return true;
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      this.said = reason.sentence;
      return false;
    }
  }
}

const known = new WeakMap<Place, Voices>();

/** One for each screen, whoever asks first. */
export function voicesOf(place: Place): Voices {
  const found = known.get(place) ?? new Voices(place);
  known.set(place, found);
  return found;
}
