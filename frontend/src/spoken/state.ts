/* What stands between scribe and speaker, read from the documents and from what is on its way. */
import type { Commands, Contribution, DutiesDoc, OwnContribution } from "$lib/types";
import type { Place } from "../inside/place.svelte";

export type Slip = OwnContribution & { id: string };

/** What was noted for me and waits for my answer, oldest first; answered ones are gone at once. */
export function slips(place: Place): Slip[] {
  const answered = new Set(place.room.pending.filter((one) => !one.rejected && ["confirm", "correct", "withdraw"].includes(one.name)).map((one) => (one.args as Commands["confirm"]).contribution));
  return Object.entries(place.room.mine?.contributions ?? {})
    .filter(([id, one]) => one.noted_by !== null && one.confirmed_at === null && one.text !== null && !answered.has(id))
    .map(([id, one]) => ({ id, ...one }))
    .sort((a, b) => a.n - b.n);
}

export type Duty = Commands["ask_duty"]["duty"];

/** Every duty, in the order in which somebody is asked. */
export const DUTIES: readonly Duty[] = ["scribe", "editor", "confidant"];

/** Whether somebody was asked for a duty, or has it: their standing, as everybody may know it. */
export const dutyOf = (place: Place, id: string, duty: Duty) => place.room.doc<DutiesDoc>("duties")?.of[id]?.[duty] ?? null;

/** Whether somebody writes along, or was asked to. */
export const scribeDuty = (place: Place, id: string) => dutyOf(place, id, "scribe");

/** What I was asked to do for the others and have not answered yet, as far as everybody knows. */
export const openlyAsked = (place: Place): Duty[] => (place.closed ? [] : DUTIES.filter((duty) => dutyOf(place, place.room.participant, duty) === "asked"));

/** The same without what my answer is on its way to. */
export function askedOf(place: Place): Duty[] {
  const taking = place.room.pending.filter((one) => one.name === "take_duty" && !one.rejected).map((one) => (one.args as Commands["take_duty"]).duty);
  return openlyAsked(place).filter((duty) => !taking.includes(duty));
}

/** Whether something that was spoken, or the writing along, waits for my answer: that comes before all else one is asked. */
export function waitsForMe(place: Place): boolean {
  return askedOf(place).length > 0 || slips(place).length > 0;
}

/** Whether I may write down what others say. */
export function mayNote(place: Place): boolean {
  return !place.closed && (place.room.role === "moderator" || Boolean(place.tables?.chairs) || scribeDuty(place, place.room.participant) === "taken");
}

/** Whether I noted this and may still mend it or take it back: until its speaker has answered. */
export function mayMend(place: Place, one: Contribution): boolean {
  return !place.closed && one.noted_by === place.room.participant && one.confirmed_at === null && one.text !== null;
}
