/* Who somebody was in which dialogue, remembered in this browser so that they need not introduce themselves twice.
   Holds names and places, never a secret: what opens the door is the cookie of that place. */
import { readJson, type Store } from "./live/storage";
import type { Role } from "./types";

export interface Known {
  dialogue: string;
  participant: string;
  name: string;
  role: Role;
  title: string;
  at: number;
}

const PREFIX = "resonanz/known/";
const keyOf = (dialogue: string, participant: string) => `${PREFIX}${dialogue}/${participant}`;

export function remember(store: Store, known: Known): void {
  store.set(keyOf(known.dialogue, known.participant), JSON.stringify(known));
}

export function forget(store: Store, dialogue: string, participant: string): void {
  store.remove(keyOf(dialogue, participant));
}

/** Everybody this browser was (in one dialogue), the latest first. */
export function knownHere(store: Store, dialogue?: string): Known[] {
  return store
    .keys(dialogue ? `${PREFIX}${dialogue}/` : PREFIX)
    .map((key) => readJson<Known>(store, key))
    .filter((known): known is Known => typeof known?.participant === "string")
    .sort((a, b) => b.at - a.at);
}
