/* What can lie at the right of the desk, in a fixed order with fixed keys. To add something: one entry here, a
   component that takes `{ room, place }`, and its name in a catalogue. */
import type { Component } from "svelte";
import type { Room } from "$lib/live/room.svelte";
import type { ModerationDoc } from "$lib/types";
import type { Place, Side } from "../inside/place.svelte";

export interface Tab {
  id: Side;
  /** The id of its name in the catalogue. */
  label: string;
  /** The digit that brings it. */
  key: string;
  load: () => Promise<{ default: Component<{ room: Room; place: Place }> }>;
  /** How many wait there; shown beside the name when it is more than none. */
  count?: (room: Room) => number;
  /** Whether it has a place now; left out: always. */
  there?: (room: Room) => boolean;
}

const moderation = (room: Room): ModerationDoc | null => room.doc<ModerationDoc>("moderation");

export const TABS: readonly Tab[] = [
  { id: "stream", label: "side-tab-stream", key: "1", load: () => import("./Lines.svelte") },
  { id: "hidden", label: "desk-side-hidden", key: "5", load: () => import("./Hidings.svelte"), count: (room) => moderation(room)?.hidden ?? 0 },
  { id: "said", label: "desk-side-said", key: "6", load: () => import("./Said.svelte") },
  { id: "people", label: "side-tab-people", key: "7", load: () => import("./Everybody.svelte") },
  { id: "mood", label: "side-tab-mood", key: "8", load: () => import("./Mood.svelte") },
  { id: "rules", label: "side-tab-rules", key: "9", load: () => import("./Charter.svelte") },
];
