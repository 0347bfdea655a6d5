/* Which key does what at the desk, in the groups in which they are listed. */

export type Group = readonly [title: string, keys: readonly (readonly [key: string, says: string])[]];

export const DESK_KEYS: readonly Group[] = [
  ["desk-run", [["W", "keys-next"], ["Z", "keys-back"], ["+", "keys-more"], ["P", "keys-pause"], ["A", "keys-announce"], ["U", "keys-lead"]]],
  ["speakers-title", [["D", "keys-floor-next"], ["E", "keys-floor-end"], ["M", "keys-floor-self"], ["V", "keys-floor-run"], ["Q", "keys-floor-list"]]],
  ["side-tab-stream", [["S", "keys-write"], ["N", "keys-scribe"], ["R", "keys-reply"], ["F", "keys-ask"], ["H", "keys-hide"], ["T", "keys-slow"]]],
  ["keys-elsewhere", [["1–9", "keys-side"], ["K", "keys-door"], ["G", "keys-form"], ["?", "keys-help"], ["Esc", "keys-escape"]]],
];

/** While themes are formed, these letters belong to that work and to nothing else. */
export const FORMING: Group = ["work-open", [["T", "work-to"], ["N", "work-new"], ["R", "work-rename"], ["M", "work-merge"], ["S", "work-split"], ["⌫", "work-out"]]];

/** Whether letters belong to what has the focus: one writes there. A box to tick or choose lets them through. */
export const writes = (event: KeyboardEvent): boolean =>
  (event.target as HTMLElement).closest("input:not([type=checkbox], [type=radio]), textarea, select, dialog") !== null;

/** A letter pressed alone, once, where nobody writes. */
export const alone = (event: KeyboardEvent): boolean => !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey && !writes(event);

const letters = (group: Group): string[] => group[1].map(([key]) => key.toLowerCase());

export const WORK_KEYS: ReadonlySet<string> = new Set(letters(FORMING));

/** What is listed: while themes are formed their keys first, and of the others those that still hold. */
export function listed(editing: boolean): readonly Group[] {
  if (!editing) return DESK_KEYS;
  return [FORMING, ...DESK_KEYS.map(([title, keys]): Group => [title, keys.filter(([key]) => !WORK_KEYS.has(key.toLowerCase()))])];
}
