/* Where I am, as recording sees it; the same as the rules (app/facilitation/recording/consent.py). */
import type { Method } from "$lib/types";

export interface Stay {
  step: string;
  place: string;
}

export interface Standing {
  running: boolean;
  current: string;
  method: Method | undefined;
  role: string | null;
  /** The table I sit at, or visit as a moderator. */
  table: number | null;
  /** The step in which people sat down last, and whether they are saying goodbye just now. */
  satIn: string | null;
  goodbye: boolean;
}

const CIRCLE: ReadonlySet<Method | undefined> = new Set<Method>(["plenary", "harvest", "weighing", "read_back", "closing_round"]);
const AT_TABLES: ReadonlySet<Method | undefined> = new Set<Method>(["pairs", "world_cafe", "table_harvest"]);

/** The place at which I may be recorded if everybody agrees; null: here nobody is ever recorded. */
export function stayOf(now: Standing): Stay | null {
  if (!now.running) return null;
  if (CIRCLE.has(now.method)) return { step: now.current, place: "plenary" };
  if (!AT_TABLES.has(now.method) || now.table === null) return null;
  if (now.role === "moderator") return { step: now.current, place: `table:${now.table}` };
  return now.goodbye || now.satIn === null ? null : { step: now.satIn, place: `table:${now.table}` };
}

const PAIRS_FIRST = 10_000;

/** What a place is called: "plenary", "table" with its number from 1, "pair". */
export function nameOf(place: string): { kind: "plenary" | "table" | "pair"; table: number } {
  if (!place.startsWith("table:")) return { kind: "plenary", table: 0 };
  const table = Number(place.slice("table:".length));
  return table >= PAIRS_FIRST ? { kind: "pair", table: 0 } : { kind: "table", table: table + 1 };
}

/** 3:07 of a length in milliseconds. */
export function length(ms: number): { minutes: number; seconds: string } {
  const whole = Math.round(ms / 1_000);
  return { minutes: Math.floor(whole / 60), seconds: String(whole % 60).padStart(2, "0") };
}
