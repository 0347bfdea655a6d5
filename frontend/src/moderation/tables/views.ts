/* What is known of each table, put together from what the server tells. Pure. */
import type { Person } from "$lib/types";
import type { HelpdeskDoc, TableHelp, TableInRoom, TablesDoc } from "./shapes";

export interface Sitting {
  id: string;
  name: string | null;
  company: boolean;
  here: boolean;
}

/** `here`: who is here now; a seat is kept for who has gone for a moment. `hosted`: the host is here. */
export interface TableView {
  table: number;
  people: readonly Sitting[];
  here: number;
  free: number;
  host: string | null;
  hosted: boolean;
  mergedInto: number | null;
  help: TableHelp | null;
  wishes: boolean;
  lines: number;
}

export interface Knowing {
  person: (id: string) => Person | null;
  isHere: (id: string, person: Person) => boolean;
}

/** Puts the tables together and remembers them: a table of which nothing has changed stays the same object, so that
 *  whatever looks at it has nothing to do. One line at one of 250 tables makes one table anew. */
export class Views {
  #known = new Map<number, TableView>();
  #all: readonly TableView[] = [];

  /** Every table in the order of its number; the same list as before if nothing has changed at all. */
  of(tables: TablesDoc | null, desk: HelpdeskDoc | null, knowing: Knowing): readonly TableView[] {
    const wishing = new Set(desk?.more_minutes ?? []);
    const all = Object.entries(tables?.tables ?? {})
      .map(([key, table]) => this.#one(Number(key), table, desk, wishing, knowing))
      .sort((a, b) => a.table - b.table);
    if (all.length === this.#all.length && all.every((view, i) => view === this.#all[i])) return this.#all;
    this.#known = new Map(all.map((view) => [view.table, view]));
    return (this.#all = all);
  }

  #one(table: number, room: TableInRoom, desk: HelpdeskDoc | null, wishing: ReadonlySet<number>, knowing: Knowing): TableView {
    const known = this.#known.get(table);
    const now = viewOf(table, room, desk, wishing.has(table), sittingAt(room.people, known?.people ?? [], knowing));
    return known && same(known, now) ? known : now;
  }
}

function viewOf(table: number, { host, free, merged_into }: TableInRoom, desk: HelpdeskDoc | null, wishes: boolean, people: readonly Sitting[]): TableView {
  return {
    table,
    people,
    here: people.reduce((sum, one) => sum + Number(one.here), 0),
    free,
    host,
    hosted: people.some((one) => one.id === host && one.here),
    mergedInto: merged_into,
    help: desk?.help[table] ?? null,
    wishes,
    lines: desk?.lines[table] ?? 0,
  };
}

const MEMBERS: readonly (keyof TableView)[] = ["people", "lines", "help", "here", "free", "host", "hosted", "mergedInto", "wishes"];
const same = (one: TableView, other: TableView): boolean => MEMBERS.every((member) => one[member] === other[member]);

/** Who sits there; the same list as before if it is the same people, all as they were. */
function sittingAt(people: readonly string[], before: readonly Sitting[], { person, isHere }: Knowing): readonly Sitting[] {
  let changed = people.length !== before.length;
  const now = people.map((id, i) => {
    const known = person(id);
    const [name, company, here] = [known?.name ?? null, known?.role === "representative", known !== null && isHere(id, known)];
    const old = before[i];
    if (old && old.id === id && old.name === name && old.company === company && old.here === here) return old;
    changed = true;
    return { id, name, company, here };
  });
  return changed ? now : before;
}
