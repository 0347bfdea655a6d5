/* Whom a scribe may mean by a few letters: who has the floor first, then who spoke last, then everybody by name. Pure. */
import type { Chair } from "$lib/drawn/seating";

export interface Candidate {
  id: string;
  name: string;
  /** The name in the forms people type it. */
  forms: string[];
  company: boolean;
  /** The chair's number when somebody else has the same name, else null. */
  chair: number | null;
}

/** Everybody a note may be for, by name. Worth keeping: a thousand names are not put in order at every word.
 *  @param collator puts names in the order of the reader's language */
export function byName(seated: readonly Chair[], collator: Intl.Collator): Candidate[] {
  const named = seated.filter((chair) => chair.person.name !== null);
  const often = new Map<string, number>();
  named.forEach(({ person }) => often.set(plain(person.name!), (often.get(plain(person.name!)) ?? 0) + 1));
  return named
    .map(({ id, person }) => ({
      id, name: person.name!, forms: forms(person.name!), company: person.role === "representative",
      chair: often.get(plain(person.name!))! > 1 ? person.ordinal + 1 : null,
    }))
    .sort((a, b) => collator.compare(a.name, b.name) || (a.chair ?? 0) - (b.chair ?? 0));
}

/** The same people in the order in which they are suggested: who has the floor, who spoke last, then by name.
 *  @param latest who spoke, newest first; may name somebody several times */
export function inTurn(all: readonly Candidate[], floor: string | null, latest: readonly string[]): Candidate[] {
  const first = new Set(floor === null ? latest : [floor, ...latest]);
  const known = new Map(all.filter((one) => first.has(one.id)).map((one) => [one.id, one]));
  return [...[...first].map((id) => known.get(id)).filter((one) => one !== undefined), ...all.filter((one) => !first.has(one.id))];
}

/** Those whose name, or a later word of it, begins with what was typed; a number is a chair. Keeps the order. */
export function matching(all: readonly Candidate[], typed: string): Candidate[] {
  const wanted = plain(typed);
  if (wanted === "") return [...all];
  const begin = all.filter((one) => one.forms.some((name) => name.startsWith(wanted)));
  const later = all.filter((one) => !begin.includes(one) && one.forms.some((name) => name.includes(` ${wanted}`)));
  const seat = all.filter((one) => one.chair !== null && `${plain(one.name)} ${one.chair}`.startsWith(wanted) && !begin.includes(one) && !later.includes(one));
  return [...begin, ...later, ...seat];
}

/** Small letters without accents, one space between words. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase().replace(/[\s-]+/g, " ").trim();
}

/** A name as people type it: „Ö“ as o or as oe. */
function forms(name: string): string[] {
  const spelt = name.toLowerCase().normalize("NFC").replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue");
  return [plain(name), plain(spelt)];
}
