/* Commands of the tables. */
import type { Room } from "$lib/live/room.svelte";
import type { TableCommands } from "./types";

export function give<N extends keyof TableCommands>(room: Room, name: N, args: TableCommands[N]): Promise<void> {
  return room.command(name as never, args as never);
}
