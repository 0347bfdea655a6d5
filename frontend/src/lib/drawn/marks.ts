/* Small marks and icons, drawn like a woodcut: one stroke each, never a colour of their own. */
import type { Kind } from "../types";

/** 16 × 16, stroke only. */
export const KIND_MARKS: Record<Kind, string> = {
  story: "M2 9c2-5 4-5 6 0s4 5 6 0",
  need: "M11.2 3.5A5.5 5.5 0 1 0 13.5 8",
  challenge: "M1.5 13L6 4.5l3 5 2-3 3.5 6.5",
  wish: "M8 14V8M8 8L4 4.5M8 8V2.5M8 8l4-3.5M5.5 10.5L8 12.5l2.5-2",
  idea: "M8 6v4M4.5 8h-3M14.5 8h-3M8 1.5v2M8 12.5v2M3.5 3.5l1.6 1.6M12.5 3.5l-1.6 1.6",
  question: "M4.5 6a3.5 3.5 0 1 1 5 3.1c-1 .5-1.5 1.1-1.5 2.1M8 14v.1",
  fear: "M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M8 8v.1",
  worry: "M4 3v6M8 5v8M12 3v6",
  hope: "M2 11h12M4 11a4 4 0 0 1 8 0M8 2.5v2",
  joy: "M3 7a5 5 0 0 0 10 0",
  matter: "M8 13.5C3 10 2 7.5 2.6 5.4C3.3 3 6.5 2.8 8 5.5C9.5 2.8 12.7 3 13.4 5.4C14 7.5 13 10 8 13.5Z",
};

/** From light to heavy: the order of the strings of the Stimmungsbild. */
export const LIGHT_TO_HEAVY: readonly Kind[] = [
  "joy", "hope", "wish", "idea", "story", "matter", "need", "question", "challenge", "worry", "fear",
];

/** 22 × 22, stroke only. */
export const ICONS = {
  pen: "M3.5 18.5l1-4L15 4l3 3L7.5 17.5zM13 6l3 3",
  more: "M4 11h.1M11 11h.1M18 11h.1",
  list: "M7 5.5h12M7 11h12M7 16.5h12M3 5.5h.1M3 11h.1M3 16.5h.1",
  fold: "M8 5l6 6-6 6",
  unfold: "M14 5l-6 6 6 6",
  check: "M4 12l5 5L18.5 6",
  ring: "M18.5 11a7.5 7.5 0 1 1-15 0a7.5 7.5 0 1 1 15 0",
  same: "M4 9.5a7.2 7.2 0 0 1 14 0M4 13.5a7.2 7.2 0 0 0 14 0",
  differs: "M3.5 7.5h11M14.5 7.5L11 4M14.5 7.5L11 11M18.5 15h-11M7.5 15L11 11.5M7.5 15l3.5 3.5",
  ask: "M7.5 8.5a3.8 3.8 0 1 1 5.4 3.4c-1.2.6-1.9 1.3-1.9 2.6M11 18.5v.1",
  reply: "M9 5L4 10l5 5M4 10h8a6 6 0 0 1 6 6v1.5",
  undo: "M8 4L4 8l4 4M4 8h8.5a5 5 0 0 1 0 10H8",
  mark: "M5 3.5h12v15l-6-4-6 4z",
  close: "M5 5l12 12M17 5L5 17",
  ears: "M4 13v-2a7 7 0 0 1 14 0v2M4 12.5h3v6H5.5a1.5 1.5 0 0 1-1.5-1.5zM18 12.5h-3v6h1.5a1.5 1.5 0 0 0 1.5-1.5z",
  me: "M11 11m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0M11 11m-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0",
  down: "M5 8l6 6 6-6",
  help: "M6 20V3M6 3.5h11l-2.5 3.5 2.5 3.5H6",
} as const;
export type IconName = keyof typeof ICONS;
