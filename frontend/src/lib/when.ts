/* Dates and times of a dialogue, always in the dialogue's own zone, so that screen, documentation and invitation say
   the same. Pure but for Intl. */
import type { Locale } from "./i18n.svelte";
import type { Phase } from "./types";

const MINUTE_MS = 60_000;
/** Until this long before the start one is "n minutes early"; before that, the day is named. */
const EARLY_MINUTES = 90;
/** So long after the start it has "just begun". */
const JUST_MINUTES = 5;
const REGION: Record<Locale, string> = { de: "de-DE", en: "en-GB" };

/** The instant (ms, UTC) at which a wall clock in `zone` shows `local` (2027-03-11T17:30). */
export function instant(local: string, zone: string): number {
  const asUtc = Date.parse(`${local.slice(0, 16)}:00Z`);
  const first = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(first, zone);
}

/** How far the wall clock of a zone is ahead of UTC at an instant, ms. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: safe(zone), hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric",
    hour: "numeric", minute: "numeric", second: "numeric",
  }).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(value("year"), value("month") - 1, value("day"), value("hour"), value("minute"), value("second"));
  return wall - Math.floor(at / 1000) * 1000;
}

/** An unknown zone counts as UTC; the page must not break over it. */
function safe(zone: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return "UTC";
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(at: number, locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([locale, zone, options]);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(REGION[locale], { ...options, timeZone: safe(zone) })));
  return format.format(at);
}

/** 17:30 */
export const clockTime = (at: number, locale: Locale, zone: string) =>
  formatted(at, locale, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
/** Donnerstag, 11. März */
export const longDay = (at: number, locale: Locale, zone: string) =>
  formatted(at, locale, zone, { weekday: "long", day: "numeric", month: "long" });
/** 11. März */
export const shortDay = (at: number, locale: Locale, zone: string) =>
  formatted(at, locale, zone, { day: "numeric", month: "long" });
/** Donnerstag, 11. März; with the year when it is not this one. */
export function dayOfYear(at: number, now: number, locale: Locale, zone: string): string {
  const year = (ms: number) => formatted(ms, "en", zone, { year: "numeric" });
  return year(at) === year(now) ? longDay(at, locale, zone) : formatted(at, locale, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}
/** Donnerstag, 11. März, 17:30 Uhr; with the year when it is not this one. */
export function dayAndTime(at: number, now: number, locale: Locale, zone: string): string {
  return `${dayOfYear(at, now, locale, zone)}, ${clockTime(at, locale, zone)}${locale === "de" ? " Uhr" : ""}`;
}

const dayKey = (at: number, zone: string) => formatted(at, "en", zone, { year: "numeric", month: "2-digit", day: "2-digit" });

export type Moment = "early" | "soon" | "today" | "later" | "begun" | "running" | "over";

/** What to tell somebody at the door. `minutes`: how early they are, at least 1. */
export function momentOf(phase: Phase, start: number, now: number, zone: string): { when: Moment; minutes: number } {
  const ahead = Math.ceil((start - now) / MINUTE_MS);
  if (phase === "closed") return { when: "over", minutes: 0 };
  if (phase === "running") return { when: -ahead <= JUST_MINUTES ? "begun" : "running", minutes: 0 };
  if (ahead <= 0) return { when: "soon", minutes: 0 };
  if (ahead <= EARLY_MINUTES) return { when: "early", minutes: ahead };
  return { when: dayKey(start, zone) === dayKey(now, zone) ? "today" : "later", minutes: ahead };
}

/** So long after the end people have for their sentence. Nobody is cut then either: the moderation says what is next. */
export const FINISH_MS = 30_000;

export type ClockStage = "plenty" | "three" | "one" | "finish" | "over";

export interface ClockFace {
  stage: ClockStage;
  /** Whole minutes left, rounded up. */
  minutes: number;
  /** Seconds left for one's sentence, in the half minute after the end. */
  seconds: number;
  /** What is left of the whole, 0…1: drawn as the rule under the strip. */
  share: number;
}

export interface ShownTime {
  started_at: number;
  ends_at: number;
  /** Since when it stands still, or null. */
  paused_at: number | null;
}

/** What a clock shows. Time that has run out shows nothing negative: the moderator decides when it goes on. */
export function clockFace({ started_at, ends_at, paused_at }: ShownTime, now: number): ClockFace {
  const whole = Math.max(1, ends_at - started_at);
  // this browser may believe it is a little before the beginning
  const left = Math.min(whole, ends_at - (paused_at ?? now));
  return {
    stage: stageOf(left),
    // A second of grace: twenty minutes that have just begun are twenty, whichever way the clocks differ.
    minutes: Math.ceil(Math.max(0, left - 1_000) / MINUTE_MS) || (left > 0 ? 1 : 0),
    seconds: left > 0 ? FINISH_MS / 1_000 : Math.max(0, Math.ceil((left + FINISH_MS) / 1_000)),
    share: Math.max(0, left) / whole,
  };
}

function stageOf(left: number): ClockStage {
  if (left <= -FINISH_MS) return "over";
  if (left <= 0) return "finish";
  return left <= MINUTE_MS ? "one" : left <= 3 * MINUTE_MS ? "three" : "plenty";
}

/** An announcement nobody put away is old news after this. */
const NEWS_MS = 10 * 60_000;
/** What was announced so shortly before the next step belongs to that step as well ("we now go into the break"). */
const CARRIED_MS = MINUTE_MS;

/** Whether an announcement still stands at the head of the screens. `opened`: when the open step began, or the end. */
export const isNews = (said: { at: number }, now: number, opened: number | null | undefined): boolean =>
  now - said.at < NEWS_MS && (opened ?? 0) - said.at <= CARRIED_MS;
