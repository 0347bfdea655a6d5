/* What the company understood and answered, put in order for reading. Pure: time is given in. */
import { words } from "$lib/i18n.svelte";
import type { Room } from "$lib/live/room.svelte";
import type { AnswersDocument, Material, ShownFate, ShownReadBack } from "../generated/api";
import { instant, shortDay } from "$lib/when";

export type ReadBack = ShownReadBack & { id: string };
export type Fate = ShownFate & { id: string };
export type Status = ShownFate["status"];
export type { Material };

/** The order in which answers are offered: from "not yet" over yes to No. */
export const STATUSES = ["promised", "in_progress", "done", "exists", "partly", "open", "no"] as const satisfies readonly Status[];
/** Something is still to come; when its day is over, the company is late. */
const AWAITED: ReadonlySet<Status> = new Set<Status>(["open", "promised", "in_progress"]);

export const answersOf = (room: Room) => room.doc<AnswersDocument>("answers");

const inOrder = <T extends { n: number }>(items: Record<string, T> | undefined): (T & { id: string })[] =>
  Object.entries(items ?? {}).map(([id, one]) => ({ ...one, id })).sort((a, b) => a.n - b.n);

export const readBacksOf = (doc: AnswersDocument | null): ReadBack[] => inOrder(doc?.read_backs);
export const fatesOf = (doc: AnswersDocument | null): Fate[] => inOrder(doc?.fates);
export const fatesTo = (doc: AnswersDocument | null, readBack: string): Fate[] => fatesOf(doc).filter((fate) => fate.read_back === readBack);
/** Themes nobody has answered, in order. */
export const openThemes = (doc: AnswersDocument | null) => inOrder(doc?.themes).filter((theme) => !theme.answered);

export const isWhole = (said: ShownReadBack): boolean => said.themes.length === 0 && Object.keys(said.contributions).length === 0;

/** The day it is in `zone`, ISO. */
export function today(now: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(now);
}

/** How many days ago the next message should have come; 0: it is not late. Both days ISO. */
export function daysLate(fate: Pick<ShownFate, "status" | "next_on">, day: string): number {
  if (!AWAITED.has(fate.status) || fate.next_on >= day) return 0;
  return Math.round((Date.parse(day) - Date.parse(fate.next_on)) / 86_400_000);
}

/** 22. April; with the year when it is another one. */
export function dayOf(iso: string, now: number, zone: string): string {
  const at = instant(`${iso}T12:00`, zone);
  const day = shortDay(at, words.locale, zone);
  return iso.slice(0, 4) === today(now, zone).slice(0, 4) ? day : `${day} ${iso.slice(0, 4)}`;
}

/** When a read-back got the words it has now. */
export const wordedAt = (said: ShownReadBack): number => said.revised_at ?? said.at;

/** The read-backs this customer is asked about and has not answered in their present words. */
export function openToMe(room: Room): ReadBack[] {
  if (room.role !== "participant" || !room.mine) return [];
  const about = new Set(Object.values(room.mine.traces ?? {}).flatMap((trace) => trace.read_backs));
  return readBacksOf(answersOf(room)).filter((said) => {
    const mine = room.mine?.responses?.[said.id];
    return said.text !== null && (isWhole(said) || about.has(said.id)) && (!mine || mine.at < wordedAt(said));
  });
}

/** Whether that customer may say something to it: one of their lines is meant. */
export function concernsMe(room: Room, said: ReadBack): boolean {
  if (room.role !== "participant") return false;
  return isWhole(said) || Object.values(room.mine?.traces ?? {}).some((trace) => trace.read_backs.includes(said.id));
}

/** The people of the company who can stand for an answer. */
export function companyOf(room: Room): { id: string; name: string }[] {
  const people = Object.entries(room.people?.items ?? {}).filter(([, one]) => one.role === "representative" && one.name);
  return people.map(([id, one]) => ({ id, name: one.name ?? "" })).sort((a, b) => a.name.localeCompare(b.name));
}
