/* Forming themes: what is left, what is chosen, what is asked just now, and the wishes that follow. What others do
   appears, but nothing moves away under the hands: a line somebody else took stays where it was, marked, until one's
   own next step. Knows nothing of how it looks. */
import { untrack } from "svelte";
import { get } from "$lib/api";
import { begins } from "$lib/begins";
import { t } from "$lib/i18n.svelte";
import { older } from "$lib/live/archive";
import { randomId } from "$lib/live/outbox";
import { Refusal } from "$lib/live/room.svelte";
import type { CommandName, Commands, Contribution, HarvestDoc, Kind, Page } from "$lib/types";
import type { IncomingDocument as IncomingDoc } from "../generated/api";
import type { Place } from "../inside/place.svelte";
import { Harvest, harvestOf, type Theme } from "./harvest.svelte";

/** What a table hands in has no number of a line: its own, made of the table and which of the two sentences it is. */
export interface Handed {
  id: string;
  table: number;
  text: string;
}
/** A heading is at most so long. */
const TITLE_MAX = 140;

/** How often what the stream no longer holds is read again. */
const REFRESH_MS = 60_000;

export type Asked = "to" | "merge" | "new" | "split" | "rename";
export interface Question {
  number: number;
  what: Asked;
  theme: Theme | null;
  lines: string[];
  /** What was typed, and the heading it began from. */
  text: string;
  was: string;
  /** Whether somebody else gave another heading meanwhile. It may be heard of a moment later than the refusal. */
  meanwhile: boolean;
}

export class Work {
  readonly place: Place;
  readonly harvest: Harvest;
  /** Chosen lines, and the theme they were chosen in (null: in the list). */
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  from = $state<string | null>(null);
  /** The theme whose lines are shown. */
  active = $state<string | null>(null);
  asked = $state<Question | null>(null);
  note = $state("");
  only = $state<"open" | "all" | "handed">("open");
  step = $state("");
  kind = $state<Kind | "">("");
  search = $state("");
  loading = $state(false);
  #over = false;
  readonly #again = setInterval(() => void this.#refresh(), REFRESH_MS);
  #questions = 0;
  #older = $state.raw(new Map<string, Contribution>());
  /** Lines that stay where they are although somebody else took them. */
  #kept = $state.raw<ReadonlySet<string>>(new Set());
  /** Lines that leave at once, since one took them oneself. */
  #mine = $state.raw<ReadonlySet<string>>(new Set());

  /** What comes in from all tables. */
  readonly incoming: IncomingDoc | null = $derived.by(() => this.place.room.doc<IncomingDoc>("incoming"));
  /** What the tables hand in, in the order of their numbers. */
  readonly handed: Handed[] = $derived.by(() =>
    Object.entries(this.incoming?.handed_in ?? {})
      .sort(([a], [b]) => Number(a) - Number(b))
      .flatMap(([table, sentences]) => Object.entries(sentences).map(([n, { text }]) => ({ id: `${table}.${n}`, table: Number(table), text }))),
  );
  /** Everything with words that was said, oldest first: what comes new is added below. */
  readonly all: Contribution[] = $derived.by(() => {
    const known = new Map(this.#older);
    Object.values(this.incoming?.items ?? {}).forEach((one) => known.set(one.id, one));
    this.place.room.contributions.forEach((one) => known.set(one.id, one));
    return [...known.values()].filter((one) => one.text !== null).sort((a, b) => a.n - b.n);
  });
  readonly #gathered: ReadonlySet<string> = $derived.by(() => new Set(this.harvest.themes.flatMap((theme) => theme.order)));
  readonly list: Contribution[] = $derived.by(() => (this.only === "handed" ? [] : this.all).filter((one) => this.#matches(one) && (this.#isLeft(one.id) || this.#kept.has(one.id))));
  readonly left: number = $derived.by(() => this.list.filter((one) => this.#isLeft(one.id)).length);
  readonly theme: Theme | null = $derived.by(() => this.harvest.themes.find((theme) => theme.id === this.active) ?? null);

  constructor(place: Place) {
    this.place = place;
    this.harvest = harvestOf(place);
    place.room.subscribe("incoming");
  }

  /** Whether a line of the list was taken by somebody else while it lay here. */
  taken(id: string): boolean {
    return this.only === "open" && this.#gathered.has(id);
  }

  #isLeft(id: string): boolean {
    return this.only === "all" || (!this.#gathered.has(id) && !this.#mine.has(id));
  }

  #matches(one: Contribution): boolean {
    const needle = this.search.trim().toLocaleLowerCase();
    return (this.step === "" || one.step === this.step) && (this.kind === "" || one.kind === this.kind)
      && (needle === "" || `${one.text} ${this.place.nameOf(one.by, "")}`.toLocaleLowerCase().includes(needle));
  }

  /** Whether it is known which lines stand in a theme. */
  get known(): boolean {
    return this.harvest.editors !== null || this.place.room.doc<HarvestDoc>("harvest") !== null;
  }

  /** Keeps what lies there now in its place; what others took before leaves. */
  tidy(): void {
    this.#kept = new Set(this.#leftNow());
  }

  /** Keeps what has come to lie there since, too. */
  remember(): void {
    const [left, kept] = [this.#leftNow(), untrack(() => this.#kept)];
    if (left.some((id) => !kept.has(id))) this.#kept = new Set([...kept, ...left]);
  }

  #leftNow(): string[] {
    return this.all.filter((one) => this.#isLeft(one.id)).map((one) => one.id);
  }

  /** Reads everything older than what the stream holds. */
  async load(): Promise<void> {
    this.loading = true;
    try {
      await this.#read();
    } catch {
      this.note = t("error-offline");
    }
    this.loading = false;
  }

  async #read(): Promise<void> {
    const { room } = this.place;
    const opened = room.steps.filter((step) => step.opened_at !== null || step.method === "foyer").map((step) => step.id);
    let [steps, before] = [opened, this.#before];
    while (before > 1 && steps.length > 0 && !this.#over) {
      const page = await older((step, before, limit) => get<Page>(`${room.base}/api/steps/${step}/contributions?before=${before}&limit=${limit}`), steps, before);
      if (page.items.length === 0) break;
      const known = new Map(this.#older);
      page.items.forEach((one) => known.set(one.id, one));
      this.#older = known;
      [steps, before] = [page.steps, page.items.at(-1)!.n];
    }
  }

  /** What is older than this the documents do not hold: neither what was said before everybody nor at the tables. */
  get #before(): number {
    const first = (items: Readonly<Record<string, { n: number }>> | undefined): number => Object.values(items ?? {}).reduce((least, one) => Math.min(least, one.n), Infinity);
    const [stream, tables] = [first(this.place.room.stream?.items), first(this.incoming?.items)].filter(Number.isFinite);
    return Math.max(stream ?? 1, tables ?? 1);
  }

  /** What the stream no longer holds may have been hidden or withdrawn since. */
  async #refresh(): Promise<void> {
    if (this.#older.size === 0 || this.loading || document.hidden) return;
    try {
      await this.#read();
    } catch {
      /* the next turn tries again; nothing on the screen changes */
    }
  }

  close(): void {
    this.#over = true;
    clearInterval(this.#again);
    this.place.room.leave("incoming");
  }

  choose(id: string, from: string | null, alone = false): void {
    const same = this.from === from && !alone;
    const next = new Set(same ? this.chosen : []);
    if (this.chosen.has(id) && this.from === from) next.delete(id);
    else next.add(id);
    this.chosen = next;
    this.from = from;
    this.note = "";
  }

  /** What a drag or a key takes along: the chosen lines if this is one of them, else this alone. */
  along(id: string, from: string | null): string[] {
    return this.from === from && this.chosen.has(id) ? [...this.chosen] : [id];
  }

  clear(): void {
    this.chosen = new Set();
  }

  ask(what: Asked, lines: string[] = [...this.chosen]): void {
    this.note = "";
    if (this.harvest.frozen && !(what === "rename" && this.theme?.title === null)) return this.#say(t("work-frozen"));
    const needsTheme = what === "merge" || what === "rename" || what === "split";
    if (needsTheme && this.theme === null) return this.#say(t("work-no-theme"));
    if ((what === "to" && lines.length === 0) || (what === "split" && (lines.length === 0 || this.from !== this.active))) return this.#say(t("work-nothing"));
    if (this.only === "handed" && this.from === null) return this.#askOfSentence(what);
    const was = this.theme?.title ?? "";
    this.asked = { number: ++this.#questions, what, theme: needsTheme ? this.theme : null, lines, text: what === "rename" ? was : "", was, meanwhile: false };
  }

  /** A sentence of a table is no line: it may become a heading. */
  #askOfSentence(what: Asked): void {
    const sentence = this.handed.find((one) => this.chosen.has(one.id));
    if (what !== "new" || !sentence) return this.#say(t("work-handed-only"));
    this.asked = { number: ++this.#questions, what, theme: null, lines: [], text: begins(sentence.text, TITLE_MAX), was: "", meanwhile: false };
  }

  /** Themes that fit what is typed: by number exactly, else by their words. */
  offered(typed: string): Theme[] {
    const word = typed.trim().toLocaleLowerCase();
    const others = this.harvest.themes.filter((theme) => theme.id !== this.asked?.theme?.id);
    const number = /^t?(\d+)$/.exec(word);
    if (number) return others.filter((theme) => String(theme.n) === number[1]).concat(others.filter((theme) => String(theme.n) !== number[1] && String(theme.n).startsWith(number[1]!)));
    return others.filter((theme) => (theme.title ?? "").toLocaleLowerCase().includes(word));
  }

  /** Answers what is asked. `theme`: the one picked, for „to" and „merge". */
  async settle(theme: Theme | null = null): Promise<void> {
    const asked = this.asked;
    if (!asked) return;
    const text = asked.text.trim();
    switch (asked.what) {
      case "to":
        return theme ? this.#close(asked, await this.gather(theme, asked.lines)) : undefined;
      case "merge":
        return theme && asked.theme ? this.#close(asked, await this.merge(asked.theme, theme)) : undefined;
      case "new":
        return text ? this.#close(asked, await this.create(text, asked.lines)) : undefined;
      case "split":
        return text && asked.theme ? this.#close(asked, await this.split(asked.theme, text, asked.lines)) : undefined;
      case "rename":
        return text && asked.theme ? this.#rename(asked, text) : undefined;
    }
  }

  async gather(theme: Theme, lines: string[]): Promise<boolean> {
    const before = this.#mine;
    if (this.from === null) this.#mine = new Set([...before, ...lines]);
    const done = await this.#wish("gather", { theme: theme.id, contributions: lines, into: true });
    if (done) {
      this.active = theme.id;
      this.clear();
      this.#say(t("work-said-gathered", { count: lines.length, n: theme.n }));
    } else this.#mine = before;
    this.tidy();
    return done;
  }

  async out(theme: Theme, lines: string[]): Promise<boolean> {
    if (lines.length === 0) return false;
    this.#mine = new Set([...this.#mine].filter((id) => !lines.includes(id)));
    const done = await this.#wish("gather", { theme: theme.id, contributions: lines, into: false });
    if (done) {
      this.clear();
      this.#say(t("work-said-out", { count: lines.length }));
    }
    return done;
  }

  /** From one theme into another, by hand. */
  async move(from: string, to: Theme, lines: string[], copy: boolean): Promise<void> {
    const old = this.harvest.themes.find((theme) => theme.id === from);
    if (from === to.id || !(await this.gather(to, lines)) || copy || !old) return;
    await this.#wish("gather", { theme: old.id, contributions: lines, into: false });
  }

  async create(title: string, lines: string[]): Promise<boolean> {
    const [theme, before] = [randomId(), this.#mine];
    this.#mine = new Set([...before, ...lines]);
    const done = await this.#wish("create_theme", { theme, title, contributions: lines });
    if (done) {
      this.active = theme;
      this.clear();
      this.#say(t("work-said-new"));
    } else this.#mine = before;
    this.tidy();
    return done;
  }

  async merge(theme: Theme, into: Theme): Promise<boolean> {
    const done = await this.#wish("merge_themes", { theme: theme.id, into: into.id });
    if (done) {
      this.active = into.id;
      this.#say(t("work-said-merged", { n: theme.n, themes: t("theme-n", { n: into.n }) }));
    }
    return done;
  }

  async split(theme: Theme, title: string, lines: string[]): Promise<boolean> {
    const made = randomId();
    const done = await this.#wish("split_theme", { theme: theme.id, new: made, title, contributions: lines });
    if (done) {
      this.active = made;
      this.clear();
      this.#say(t("work-said-split", { n: theme.n }));
    }
    return done;
  }

  async remove(theme: Theme): Promise<void> {
    this.#mine = new Set([...this.#mine].filter((id) => !theme.order.includes(id)));
    if (await this.#wish("remove_theme", { theme: theme.id, seen: theme.seq })) this.#say(t("work-said-removed", { n: theme.n }));
  }

  async take(theme: Theme, title: string, proposal: string): Promise<void> {
    await this.#wish("rename_theme", { theme: theme.id, title, was: theme.title ?? "", proposal });
  }

  async undo(): Promise<void> {
    const seq = this.harvest.editors?.undo[this.place.room.participant];
    if (seq === undefined) return this.#say(t("work-no-undo"));
    this.#mine = new Set();
    if (await this.#wish("undo_harvest", { seq }, "work-built-on")) this.#say(t("work-said-undone"));
  }

  /** The theme with the heading somebody else gave it while one asked, once it is heard of. */
  newer(asked: Question): Theme | null {
    const now = asked.meanwhile ? this.harvest.themes.find((each) => each.id === asked.theme?.id) : undefined;
    return now && (now.title ?? "") !== asked.was ? now : null;
  }

  async #rename(asked: Question, text: string): Promise<void> {
    const theme = asked.theme!;
    const was = this.newer(asked)?.title ?? asked.was;
    try {
      await this.place.room.command("rename_theme", { theme: theme.id, title: text, was, proposal: "" });
      this.#close(asked, true);
      this.#say(t("work-said-renamed", { n: theme.n }));
    } catch (no) {
      const there = this.harvest.themes.some((each) => each.id === theme.id);
      if (no instanceof Refusal && no.code === "moved_on" && there) this.asked = { ...asked, text: this.asked?.text ?? text, meanwhile: true };
      else this.#refused(no);
    }
  }

  async #wish<N extends CommandName>(name: N, args: Commands[N], movedOn = "work-moved-on"): Promise<boolean> {
    this.note = "";
    try {
      await this.place.room.command(name, args);
      return true;
    } catch (no) {
      this.#refused(no, movedOn);
      return false;
    }
  }

  #refused(no: unknown, movedOn = "work-moved-on"): void {
    if (!(no instanceof Refusal)) return this.#say(t("error-unknown"));
    this.#say(no.code === "moved_on" ? t(movedOn) : no.code === "weighing_began" ? t("work-frozen") : no.sentence);
  }

  /** What was asked next while the answer was on its way stays. */
  #close(asked: Question, done: boolean): void {
    if (done && this.asked?.number === asked.number) this.asked = null;
  }

  #say(sentence: string): void {
    this.note = sentence;
  }
}
