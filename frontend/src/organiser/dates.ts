/* Local wall-clock times of a dialogue ("2027-03-11T17:30") and how they are said. Knows no dialogue. */
import type { Locale } from "$lib/i18n.svelte";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A wall-clock time as a point of a calendar without zones; NaN for what is no date. */
const point = (local: string): number => Date.parse(`${local}Z`);
const local = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
const said = (at: string, locale: Locale, form: Intl.DateTimeFormatOptions): string =>
  Number.isNaN(point(at)) ? "" : new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "de-DE", { ...form, timeZone: "UTC" }).format(point(at));

/** "Donnerstag, 11. März 2027", or "" for what is no date. */
export const dayText = (at: string, locale: Locale): string =>
  said(at, locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
/** "11. März 2027", or "". */
export const dateText = (at: string, locale: Locale): string => said(at, locale, { day: "numeric", month: "long", year: "numeric" });
/** "17:30", or "". */
export const timeText = (at: string): string => (Number.isNaN(point(at)) ? "" : local(point(at)).slice(11));

/** The wall-clock time some minutes later, over midnight too; "" for what is no date. */
export const later = (at: string, minutes: number): string =>
  Number.isNaN(point(at)) ? "" : local(point(at) + minutes * MINUTE_MS);
/** The day some days later, without a time; "" for what is no date. */
export const daysLater = (at: string, days: number): string =>
  Number.isNaN(point(at)) ? "" : local(point(at) + days * DAY_MS).slice(0, 10);

/** What the clocks of `zone` show at this moment, as wall-clock time; UTC for a zone this browser does not know. */
export function nowIn(zone: string, now = Date.now()): string {
  const parts: Record<string, string> = {};
  for (const { type, value } of clockOf(zone).formatToParts(now)) parts[type] = value;
  return `${parts["year"]}-${parts["month"]}-${parts["day"]}T${parts["hour"]}:${parts["minute"]}`;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const form: Intl.DateTimeFormatOptions = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  try {
    return new Intl.DateTimeFormat("en-GB", { ...form, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("en-GB", { ...form, timeZone: "UTC" });
  }
}

/** How many minutes of wall-clock time lie between now and `at` in that zone; negative when it is past. */
export const minutesUntil = (at: string, zone: string, now = Date.now()): number =>
  Math.round((point(at) - point(nowIn(zone, now))) / MINUTE_MS);

/** A moment as this person's own clock shows it: "18:54". */
export const momentText = (ms: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "de-DE", { hour: "2-digit", minute: "2-digit" }).format(ms);

/** A moment with its day: "Freitag, 12. März, 18:54". */
export const momentDayText = (ms: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "de-DE", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).format(ms);

/** Where this browser stands, for instance Europe/Berlin. */
export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** Every zone by continent; `kept` is among them even if this browser does not know it. */
export function zones(kept: string): [continent: string, zones: string[]][] {
  const all = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [browserZone()];
  const groups = new Map<string, string[]>();
  for (const zone of [...new Set([...all, kept, "UTC"])].filter(Boolean).sort()) {
    const continent = zone.includes("/") ? zone.slice(0, zone.indexOf("/")) : "";
    groups.set(continent, [...(groups.get(continent) ?? []), zone]);
  }
  return [...groups];
}
