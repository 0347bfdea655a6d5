/* Whether others would hear me here, by the rules the house goes by itself (app/facilitation/voice/places.py): at a table and
   in a circle of the Foyer everybody; in the Großer Kreis whoever has the word, and the moderation. Pure. */

/** In a circle of so many chairs all may talk where there is no list of speakers (the server's FREE_TALK_MAX_CHAIRS). */
export const FREE_TALK_MAX_CHAIRS = 24;

export interface Standpoint {
  phase: string;
  method: string;
  /** Whether the step has a list of speakers. */
  floor: boolean;
  capacity: number;
  moderator: boolean;
  /** Whether I sit (or, as a moderator, am) at a table; the circle of the Foyer I stand in, 0: none. */
  seated: boolean;
  spot: number;
  /** Whether I speak to all, wherever I am. */
  toAll: boolean;
  /** Whether I have the word. */
  turn: boolean;
}

const STANDING: ReadonlySet<string> = new Set(["foyer", "break"]);
export const AT_TABLES: ReadonlySet<string> = new Set(["world_cafe", "pairs", "table_harvest"]);

/** Where I am heard: among few people near me, by all in the Großer Kreis, or by nobody. */
export function heardBy(at: Standpoint): "near" | "all" | "nobody" {
  if (at.toAll) return "all";
  if (STANDING.has(at.method) && at.phase !== "closed") return at.spot > 0 ? "near" : "nobody";
  if (AT_TABLES.has(at.method) && at.phase === "running") return at.seated ? "near" : "nobody";
  return at.turn || at.moderator || talksFreely(at) ? "all" : "nobody";
}

/** So much sound (ms) goes into one packet of my voice: little where few talk with each other and answer at once; three
 *  times as much in the Großer Kreis, where each packet goes to a thousand. */
export function packetAt(at: Standpoint): 20 | 60 {
  if (at.toAll) return 60;
  const apart = (STANDING.has(at.method) && at.phase !== "closed") || (AT_TABLES.has(at.method) && at.phase === "running");
  return apart || talksFreely(at) ? 20 : 60;
}

/** Whether few sit in the circle and talk without a list of speakers. */
function talksFreely(at: Standpoint): boolean {
  return (!at.floor || at.phase === "closed") && at.capacity <= FREE_TALK_MAX_CHAIRS;
}
