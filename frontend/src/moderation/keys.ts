/* Which key does what at the desk, in the groups in which they are listed. */

export type Group = readonly [title: string, keys: readonly (readonly [key: string, says: string])[]];

export const DESK_KEYS: readonly Group[] = [
  ["desk-run", [["W", "keys-next"], ["Z", "keys-back"], ["+", "keys-more"], ["P", "keys-pause"], ["A", "keys-announce"], ["U", "keys-lead"]]],
  ["speakers-title", [["D", "keys-floor-next"], ["E", "keys-floor-end"], ["M", "keys-floor-self"], ["V", "keys-floor-run"], ["Q", "keys-floor-list"]]],
  ["voices-title", [["J", "keys-toall"], ["C", "keys-quiet"]]],
  ["side-tab-stream", [["S", "keys-write"], ["N", "keys-scribe"], ["R", "keys-reply"], ["F", "keys-ask"], ["H", "keys-hide"], ["T", "keys-slow"]]],
  ["keys-elsewhere", [["1–9", "keys-side"], ["K", "keys-door"], ["G", "keys-form"], ["L", "keys-microphone"], ["?", "keys-help"], ["Esc", "keys-escape"]]],
];

/** While people sit at tables: digits are their numbers. */
export const AT_TABLES: Group = ["overview-keys", [["1–9", "overview-key-number"], ["0", "overview-key-back"], ["B", "overview-key-next"], ["I", "overview-key-take"], ["E", "overview-key-done"], ["O", "overview-key-tell"], ["M", "overview-key-more"], ["Y", "overview-key-undo"], ["X", "overview-key-map"]]];

/** While themes are formed, these letters belong to that work and to nothing else. */
export const FORMING: Group = ["work-open", [["T", "work-to"], ["N", "work-new"], ["R", "work-rename"], ["M", "work-merge"], ["S", "work-split"], ["⌫", "work-out"]]];

/** Whether letters belong to what has the focus: one writes there. A box to tick or choose lets them through. */
export const writes = (event: KeyboardEvent): boolean =>
  (event.target as HTMLElement).closest("input:not([type=checkbox], [type=radio]), textarea, select, dialog") !== null;

/** A letter pressed alone, once, where nobody writes. */
export const alone = (event: KeyboardEvent): boolean => !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey && !writes(event);

const letters = (group: Group): string[] => group[1].map(([key]) => key.toLowerCase());

/** While people sit at tables nobody stands in a list of speakers. */
const TABLE_KEYS: ReadonlySet<string> = new Set([...letters(AT_TABLES), "d", "v", "q"]);
export const WORK_KEYS: ReadonlySet<string> = new Set(letters(FORMING));

/** What is listed: while themes are formed their keys first, and of the others those that still hold.
 *  @param voice whether people may talk in this house */
export function listed(editing: boolean, tables = false, voice = true): readonly Group[] {
  if (!voice) return listed(editing, tables).filter(([title]) => title !== "voices-title");
  if (!editing && tables) return [AT_TABLES, ...without(TABLE_KEYS)];
  if (!editing) return DESK_KEYS;
  return [FORMING, ...without(WORK_KEYS)];
}

const without = (taken: ReadonlySet<string>): Group[] =>
  DESK_KEYS.map(([title, keys]): Group => [title, keys.filter(([key]) => !taken.has(key.toLowerCase()))]).filter(([, keys]) => keys.length > 0);
