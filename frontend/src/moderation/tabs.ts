/* What can lie at the right of the desk, in a fixed order with fixed keys. To add something: one entry here, a
   component that takes `{ room, place }`, and its name in a catalogue. */
import type { Component } from "svelte";
import type { Room } from "$lib/live/room.svelte";
import type { DoorDoc, FloorDoc, HarvestDoc, ModerationDoc } from "$lib/types";
import { waiting } from "../floor/floor";
import type { Place, Side } from "../inside/place.svelte";
import { calling } from "./hidings";
import type { HelpdeskDoc, TablesDoc } from "./tables/shapes";

export interface Tab {
  id: Side;
  /** The id of its name in the catalogue. */
  label: string;
  /** The digit that brings it: its place in the row. */
  key: string;
  load: () => Promise<{ default: Component<{ room: Room; place: Place }> }>;
  /** How many lie there; shown beside the name when it is more than none. */
  count?: (room: Room) => number;
  /** Whether somebody waits there for the moderation. */
  calls?: (room: Room) => boolean;
  /** Whether it has a place now; left out: always. */
  there?: (room: Room) => boolean;
  /** Named in the row only while it is shown: it has its place under "Mehr". */
  quiet?: boolean;
}

const moderation = (room: Room): ModerationDoc | null => room.doc<ModerationDoc>("moderation");
const hands = (room: Room): number => (room.step?.floor ? waiting(room.doc<FloorDoc>("floor")).length : 0);
export const atTheDoor = (room: Room): number => Object.keys(room.doc<DoorDoc>("door")?.waiting ?? {}).length;

/** Whether people sit at tables now. */
export const atTables = (room: Room): boolean => {
  const tables = room.doc<TablesDoc>("tables");
  return tables !== null && tables.step !== null && tables.phase !== "ended";
};
/** How many tables call for help, and nobody has taken it. */
const callsOf = (room: Room): number => Object.values(room.doc<HelpdeskDoc>("helpdesk")?.help ?? {}).filter((help) => help.by === null).length;

export const TABS: readonly Tab[] = [
  { id: "needs", label: "overview-tab-needs", key: "", load: () => import("./tables/Needs.svelte"), there: atTables, count: (room) => callsOf(room), calls: (room) => callsOf(room) > 0 },
  { id: "table", label: "overview-tab-table", key: "", load: () => import("./tables/Table.svelte"), there: atTables },
  { id: "stream", label: "side-tab-stream", key: "1", load: () => import("./Lines.svelte") },
  { id: "queue", label: "side-tab-floor", key: "2", load: () => import("./Queue.svelte"), there: (room) => !atTables(room), count: hands, calls: (room) => hands(room) > 0 },
  { id: "waiting", label: "door-title", key: "3", load: () => import("./Waiting.svelte"), count: atTheDoor, calls: (room) => atTheDoor(room) > 0 },
  {
    id: "hidden", label: "desk-side-hidden", key: "4", load: () => import("./Hidings.svelte"),
    count: (room) => moderation(room)?.hidden ?? 0, calls: (room) => calling(moderation(room)?.hidings ?? {}),
  },
  { id: "said", label: "desk-side-said", key: "5", load: () => import("./Said.svelte") },
  { id: "people", label: "side-tab-people", key: "6", load: () => import("./Everybody.svelte") },
  { id: "mood", label: "side-tab-mood", key: "7", load: () => import("./Mood.svelte") },
  { id: "themes", label: "side-tab-themes", key: "8", load: () => import("../harvest/SideThemes.svelte"), there: (room) => Boolean(room.doc<HarvestDoc>("harvest")?.open) },
  { id: "rules", label: "side-tab-rules", key: "9", load: () => import("./Charter.svelte"), quiet: true },
];
