/* The organiser's list: what comes before what was, and finding one among two hundred. Pure. */
import type { Summary } from "./shapes";

export interface Sorted {
  /** Under way or still to come, the next one first. */
  ahead: Summary[];
  /** Closed, the latest first. */
  past: Summary[];
}

/** From so many on, a field to search in helps. */
export const SEARCH_FROM = 8;
/** So many of the past are shown until somebody wants all. */
export const PAST_SHOWN = 10;

export function sorted(all: readonly Summary[]): Sorted {
  const at = (one: Summary): string => one.starts_at;
  return {
    ahead: all.filter((one) => one.phase !== "closed").sort((a, b) => Number(b.phase === "running") - Number(a.phase === "running") || at(a).localeCompare(at(b))),
    past: all.filter((one) => one.phase === "closed").sort((a, b) => at(b).localeCompare(at(a))),
  };
}

/** Those whose title, or day as it is read, has every word that was typed. */
export function matching(all: readonly Summary[], typed: string, dayOf: (one: Summary) => string): Summary[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    const text = `${one.title} ${dayOf(one)}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
