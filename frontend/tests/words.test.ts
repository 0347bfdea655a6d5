/* The catalogues: both languages say everything, every id the screens use exists, and every message can be said. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { forBrowser, SAID_HERE } from "../build/catalogues";
import { KINDS } from "../src/lib/types";

const LOCALES = join(import.meta.dirname, "../../app/locales");
const SOURCES = join(import.meta.dirname, "../src");
/* Everything the browser says; web, documentation and legal are the server's own. */
const OURS = ["common", "inside", "later", "gathering", "looking", "floor", "spoken", "harvest", "answers", "moderation", "hidden", "access", "organiser", "overview", "house", "recording", "rehearsal", "sound", "voice"];
const read = (locale: string, name: string) => readFileSync(join(LOCALES, locale, `${name}.ftl`), "utf8");

function bundle(locale: string): { bundle: FluentBundle; ids: string[] } {
  const made = new FluentBundle(locale, { useIsolating: false });
  const files = readdirSync(join(LOCALES, locale)).filter((file) => file.endsWith(".ftl"));
  const errors = files.flatMap((file) => made.addResource(new FluentResource(read(locale, file.slice(0, -4)))));
  expect(errors).toEqual([]);
  const ids = OURS.flatMap((name) => [...read(locale, name).matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map((match) => match[1]!));
  return { bundle: made, ids };
}

const ARGS = {
  collective: "Kundinnen und Kunden", company: "Halmtal Energie", company_people: "von Halmtal Energie", when: "early", minutes: 12,
  time: "17:30", date: "Donnerstag, 11. März", name: "Oberhalmerin", title: "Gut versorgt", count: 2, place: "Foyer", step: "Ankommen",
  from: "17:30", to: "20:00", phase: "foyer", zone: "Europe/Berlin", seconds: "09", moderator: "Ines Falkenried", n: 4, text: "Worte",
  kind: "Sorge", people: "Uwe", group: "Wohnort", list: "Sorge 2", question: "Was?", key: "Strg", limit: 60, first: "Uwe S.", second: "Carla D.", ahead: 2, had: "new", way: "voice", voice: "yes", minute: 1, who: "list", own: "none", themes: "Bescheid wissen",
  addresses: "2", again: 1, answer_by: "1. April", away: 1, banned: 1, capacity: 80, example: "Beispiel", heading: "Bescheid wissen", host: "resonanz.example", invited: "Ines",
  language: "Deutsch", least: 1, lines: 2, lobby: 1, most: 3, of: "Uwe", page: 1, problem: "none", proposer: "Uwe", read: 1, removed: 1, shown: 1, side: "desk", status: "open",
  steps: 3, days: 10, desk: "Kundenservice", left: 1, missing: 1, over: 1, planned: 12, planned_end: "20:00", points: 3, signs: 140, start: "17:30", unclocked: 1, value: 3, by: "Uwe",
  names: "Uwe, Carla", reason: "insult", what: "line", where: "stage", day: "1. April", until: "18:00", label: "Stadt", months: 6, end: "20:00", difference: 2, total: 9,
  acknowledged: 3, back: 1, came: 27, coming: 27, cores: 2, delay: 8, deliveries: 81, dropped: 1, found: 3, half: "20 ms", high: "80 ms", mib: 140, never: 3, percent: 12, processes: 1, sent: 3,
  table: "Tisch 7", tables: 9, here: 4, free: 1, taken: 1, digits: "11", into: "Tisch 3", one: "Uwe", other: "Carla", wish: "apart", parts: "x", round: 2, rounds: 3, talk: 20, low: 4, seats: 5, circle: 1, met: 12, up: 19, wanted: 20, deaf: 1, packets: 900, recording: "yes", shared: 2, known: 2, invitations: 3,
};

describe.each(["de", "en"])("words in %s", (locale) => {
  const { bundle: words, ids } = bundle(locale);

  it.each(["sie", "du"])("every message can be said to %s", (address) => {
    for (const id of ids) {
      const errors: Error[] = [];
      const text = words.formatPattern(words.getMessage(id)!.value!, { ...ARGS, address }, errors);
      expect(errors, id).toEqual([]);
      expect(text.trim(), id).not.toBe("");
      expect(text, id).not.toMatch(/[{}]|\n/);
    }
  });

  it("has no id twice", () => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it("knows every id the screens ask for", () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes("test"));
    const used = files.flatMap((file) => [...readFileSync(join(SOURCES, file), "utf8").matchAll(/\bt\((?:[^()"`]*\? )?"([a-z][\w-]+)"/g)].map((match) => match[1]!));
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((id) => !words.hasMessage(id))).toEqual([]);
  });

  it("names every kind", () => {
    for (const kind of KINDS) expect(words.hasMessage(`kind-${kind}`)).toBe(true);
  });
});

describe("what browsers get", () => {
  const refusals = (text: string) => [...text.matchAll(/^error-(\w+)/gm)].map((match) => match[1]!);

  it.each(["de", "en"])("of the refusals in %s only those they say themselves", (locale) => {
    expect(refusals(forBrowser(`${locale}/common.ftl`, read(locale, "common"))).sort()).toEqual([...SAID_HERE].sort());
    expect(forBrowser(`${locale}/access.ftl`, read(locale, "access"))).toContain("error-door_locked");
  });

  it("includes every refusal the screens say without asking the server", () => {
    const server = refusals(read("de", "common"));
    const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes("test"));
    const said = files.flatMap((file) => {
      const source = readFileSync(join(SOURCES, file), "utf8");
      const silent = [...source.matchAll(/new ApiError\(([^,]*), ""/g)].flatMap((match) => [...match[1]!.matchAll(/"(\w+)"/g)]);
      return [...source.matchAll(/["'`]error-(\w+)["'`]/g), ...silent].map((match) => match[1]!);
    });
    expect(said).toContain("offline");
    expect(said.filter((code) => server.includes(code) && !SAID_HERE.includes(code))).toEqual([]);
  });
});

it("German and English say the same things", () => {
  expect(bundle("en").ids).toEqual(bundle("de").ids);
});
