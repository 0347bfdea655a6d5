/* Which tables are shown to somebody who may choose. Pure. */
import type { TableInRoom } from "./types";

export interface Offer {
  /** As in the document, from 0. */
  table: number;
  people: readonly string[];
  host: string | null;
  free: number;
}

/** All tables one could sit at, in their order: merged ones are gone. */
export function offers(tables: Readonly<Record<string, TableInRoom>>): Offer[] {
  return Object.entries(tables)
    .filter(([, one]) => one.merged_into === null)
    .map(([key, one]) => ({ table: Number(key), people: one.people, host: one.host, free: one.free }))
    .sort((a, b) => a.table - b.table);
}

/** Those a page shows. `only`: with free places only, but one's own and the one waited for stay. */
export function page(all: readonly Offer[], { only, keep, at, most }: { only: boolean; keep: readonly (number | null)[]; at: number; most: number }) {
  const list = only ? all.filter((one) => one.free > 0 || keep.includes(one.table)) : [...all];
  const pages = Math.max(1, Math.ceil(list.length / most));
  const turn = Math.max(0, Math.min(pages - 1, at));
  return { list, pages, turn, shown: list.slice(turn * most, (turn + 1) * most) };
}

/** On which page a table stands; -1: on none. */
export const pageOf = (list: readonly Offer[], table: number, most: number): number => {
  const at = list.findIndex((one) => one.table === table);
  return at < 0 ? -1 : Math.floor(at / most);
};
