/* Whether the slip is worth loading. Small, because everybody loads it. */
import type { Room } from "$lib/live/room.svelte";
import type { AnswersDocument } from "../generated/api";

const any = (items: object | undefined): boolean => Object.keys(items ?? {}).length > 0;

/** Something may be asked of this customer: a read-back is there, or somebody offers to take a case in confidence. */
export function asksMe(room: Room): boolean {
  return room.role === "participant" && (any(room.mine?.suggestions) || any(room.doc<AnswersDocument>("answers")?.read_backs));
}
