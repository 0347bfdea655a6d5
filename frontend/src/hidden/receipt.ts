/* That an announcement was read: seen for a while in a tab that is to be seen, told once, not by everybody at once. */
import type { Room } from "$lib/live/room.svelte";

/** So long it has to be before somebody's eyes. */
export const SEEN_MS = 2_000;
/** A thousand people who read the same words answer over this time, drawn by lot; a handful answers sooner. */
const SPREAD_PER_PERSON_MS = 20;
const SPREAD_MOST_MS = 20_000;

export interface Eyes {
  /** Whether the tab is to be seen now, and what happens when that changes. */
  visible(): boolean;
  changed(act: () => void): () => void;
  later(ms: number, act: () => void): () => void;
  random(): number;
}

const browserEyes: Eyes = {
  visible: () => !document.hidden,
  changed: (act) => {
    document.addEventListener("visibilitychange", act);
    return () => document.removeEventListener("visibilitychange", act);
  },
  later: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};

/** Tells that `announcement` was read, once it was. @returns gives up, if it was not yet */
export function receipt(room: Room, announcement: string, eyes: Eyes = browserEyes): () => void {
  const told = room.key("read") + announcement;
  if (room.store.get(told)) return () => {};
  let stop = (): void => {};
  const tell = (): void => {
    room.command("read_announcement", { announcement }).then(
      () => room.store.set(told, "yes"),
      (no: { code?: string }) => {
        if (no.code === "offline") stop = eyes.later(SEEN_MS, tell); // whoever was away has read it all the same
      },
    );
  };
  const look = (): void => {
    stop();
    stop = eyes.visible() ? eyes.later(SEEN_MS, seen) : () => {};
  };
  const unlisten = eyes.changed(look);
  const seen = (): void => {
    unlisten();
    const people = Object.keys(room.people?.items ?? {}).length;
    stop = eyes.later(eyes.random() * Math.min(SPREAD_MOST_MS, people * SPREAD_PER_PERSON_MS), tell);
  };
  look();
  return () => {
    unlisten();
    stop();
  };
}
