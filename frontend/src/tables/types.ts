/* The shapes of the tables, by the names they have here. */
import type { Contribution } from "$lib/types";

export type HelpReason = "content" | "conduct" | "technical" | "other";
export const HELP_REASONS: readonly HelpReason[] = ["content", "conduct", "technical", "other"];
export type Shape = "text" | "stroke" | "arrow" | "heart";
/** On the cloth, 0 to 1,000 from its left and its upper edge. */
export type Point = readonly [number, number];

export interface TableInRoom {
  people: string[];
  host: string | null;
  free: number;
  merged_into: number | null;
}

export interface TablesDoc {
  step: string | null;
  round: number;
  phase: "goodbye" | "seated" | "ended" | null;
  sits_at: number | null;
  choice: boolean;
  tables: Record<string, TableInRoom>;
  next: Record<string, TableInRoom>;
}

export interface ClothItem {
  shape: Shape;
  points: Point[];
  text: string | null;
  round: number;
}

export interface TableHelp {
  reason: HelpReason;
  at: number;
  by: string | null;
}

export interface TableDoc {
  question: string;
  cue: string;
  ends_at: number | null;
  lines: Record<string, Contribution>;
  rounds: Record<string, number>;
  cloth: Record<string, ClothItem>;
  handed_in: Record<string, { text: string; at: number }>;
  help: TableHelp | null;
  more_minutes: boolean;
  said: Record<string, string | null>;
  visitors: string[];
}

export interface SeatOfMe {
  table: number;
  reason: "host" | "fixed" | "new_faces" | "again" | "late" | "chosen" | "moved" | "merged";
  again: string[];
}

export interface TablesOfMe {
  seat: SeatOfMe | null;
  next: SeatOfMe | null;
  cloth: string[];
}

export interface TableCommands {
  take_seat: { step: string; table: number | null };
  be_host: { step: string; willing: boolean };
  choose_host: { step: string; table: number; participant: string };
  ask_for_help: { step: string; reason: HelpReason };
  end_help: { step: string; table: number };
  ask_for_minutes: { step: string };
  put_on_cloth: { step: string; item: string; shape: Shape; points: Point[]; text: string };
  move_on_cloth: { step: string; item: string; to: Point };
  remove_from_cloth: { step: string; item: string };
  hand_in: { step: string; sentence: number; text: string };
}
