/* Words somebody is writing, kept in this browser at every keystroke until the server has them. */
import type { Room } from "$lib/live/room.svelte";
import { readJson } from "$lib/live/storage";

export class Kept<T extends object> {
  readonly #room: Room;
  readonly #key: string;
  readonly #empty: T;
  value = $state<T>() as T;
  /** Whether something was written that the server does not have. */
  begun = $state(false);

  /** @param empty what stands there while nothing was written */
  constructor(room: Room, name: string, empty: T) {
    this.#room = room;
    this.#key = `${room.key("answers")}${name}`;
    this.#empty = empty;
    const kept = readJson<Partial<T>>(room.store, this.#key);
    this.value = { ...empty, ...kept };
    this.begun = kept !== null;
  }

  keep(): void {
    this.begun = true;
    this.#room.store.set(this.#key, JSON.stringify(this.value));
  }

  /** The server has it. */
  drop(next: T = this.#empty): void {
    this.#room.store.remove(this.#key);
    this.value = { ...next };
    this.begun = false;
  }
}
