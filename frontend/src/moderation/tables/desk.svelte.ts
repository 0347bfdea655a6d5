/* The moderator's seat in a World Café: which table is looked at, which is visited, what is known of all of them, and
   everything that can be done there. Hopping changes one subscription; role, words being written and place stay. */
import { t } from "$lib/i18n.svelte";
import { calm } from "$lib/live/ticker.svelte";
import { randomId } from "$lib/live/outbox";
import { Refusal, type Room } from "$lib/live/room.svelte";
import type { CommandName, Commands } from "$lib/types";
import type { Place } from "../../inside/place.svelte";
import { calls, needs, next, SETTLED_MS, type Need } from "./needs";
import { isPair, numberOf, type HelpdeskDoc, type TableDoc, type TablesDoc } from "./shapes";
import { entered, typed } from "./typed";
import { Views, type TableView } from "./views";

/** What lies open below the table that is looked at. */
export type Doing = { what: "tell" } | { what: "merge" } | null;

/** More time is given in these portions. */
export const MORE_MINUTES = 2;
/** What was typed and not finished is forgotten when the desk is left alone for so long. */
const FORGET_MS = 8_000;

export class TablesDesk {
  readonly room: Room;
  readonly place: Place;
  /** The table under the eyes: its people stand at the side. */
  looked = $state<number | null>(null);
  /** Digits of a table's number that is being typed. */
  digits = $state("");
  doing = $state<Doing>(null);
  said = $state("");
  readonly #views = new Views();
  #forget: ReturnType<typeof setTimeout> | undefined;
  #watched: string | null = null;

  readonly doc: TablesDoc | null = $derived.by(() => this.room.doc<TablesDoc>("tables"));
  readonly helpdesk: HelpdeskDoc | null = $derived.by(() => this.room.doc<HelpdeskDoc>("helpdesk"));
  /** While people say goodbye, the seats they go to are what one can still mend; so those are shown. */
  readonly coming: boolean = $derived.by(() => this.doc?.phase === "goodbye" && Object.keys(this.doc.next).length > 0);
  readonly shown: TablesDoc | null = $derived.by(() => (this.doc && this.coming ? { ...this.doc, tables: this.doc.next } : this.doc));
  /** Whether people sit at tables, or are about to. */
  readonly open: boolean = $derived.by(() => !this.place.closed && this.shown !== null && this.shown.step !== null && this.shown.phase !== "ended" && Object.keys(this.shown.tables).length > 0);
  readonly step: string = $derived.by(() => this.doc?.step ?? "");
  readonly views: readonly TableView[] = $derived.by(() =>
    this.#views.of(this.shown, this.helpdesk, { person: (id) => this.room.person(id), isHere: (id, person) => id === this.room.participant || this.room.isHere(person) }),
  );
  readonly byTable: ReadonlyMap<number, TableView> = $derived.by(() => new Map(this.views.map((view) => [view.table, view])));
  /** The number of the first table, and how many numbers there are. */
  readonly first: number = $derived.by(() => this.views[0]?.table ?? 0);
  readonly count: number = $derived.by(() => (this.views.length === 0 ? 0 : this.views.at(-1)!.table - this.first + 1));
  /** Whether people have sat long enough for hosts to be found. */
  readonly settled: boolean = $derived.by(() => (this.doc?.sits_at ?? Infinity) + SETTLED_MS < calm.now + this.room.offset);
  readonly needs: readonly Need[] = $derived.by(() => needs(this.views, this.room.participant, this.settled));
  readonly calls: readonly TableView[] = $derived.by(() => calls(this.views));
  /** The table I am at, seen by it; null: none. */
  readonly visited: number | null = $derived.by(() => this.helpdesk?.visits[this.room.participant] ?? null);
  readonly view: TableView | null = $derived.by(() => (this.looked === null ? null : (this.byTable.get(this.looked) ?? null)));
  /** What the visited table has on its sheet. */
  readonly table: TableDoc | null = $derived.by(() => (this.visited === null ? null : this.room.doc<TableDoc>(`table:${this.visited}`)));
  /** My last move, swap or merge, that can still be undone. */
  readonly undoable: number | null = $derived.by(() => this.helpdesk?.undo[this.room.participant] ?? null);
  /** Who sits together again because of it; "" if nobody does. */
  readonly again: string = $derived.by(() => {
    const pairs = this.helpdesk?.met_again[this.room.participant] ?? [];
    const [one, other] = (pairs[0] ?? []).map((who) => this.#name(who));
    return pairs.length === 0 ? "" : t("overview-met-again", { count: pairs.length, one: one!, other: other! });
  });

  constructor(place: Place) {
    this.room = place.room;
    this.place = place;
  }

  /** Watches all tables, and the sheet of the one that is visited. Call in an effect. */
  follow(): void {
    this.room.subscribe("tables", "helpdesk");
    const topic = this.visited === null ? null : `table:${this.visited}`;
    if (topic === this.#watched) return;
    if (this.#watched !== null) this.room.leave(this.#watched);
    if (topic !== null) this.room.subscribe(topic);
    this.#watched = topic;
  }

  nameOf = (table: number): string => t(isPair(table) ? "overview-pair" : "overview-table", { n: numberOf(table) });

  look(table: number | null): void {
    if (table === this.looked) return;
    this.looked = table;
    this.doing = null;
    this.said = "";
  }

  /** Goes to a table, seen by it. */
  async visit(table: number): Promise<void> {
    this.look(table);
    this.place.show("table");
    if (table === this.visited) return;
    await this.#do("visit_table", { step: this.step, table }, t("overview-said-there", { table: this.nameOf(table) }));
  }

  /** Back from the table: to where one was before, which nobody ever left. */
  async back(): Promise<void> {
    if (this.visited === null) return;
    await this.#do("visit_table", { step: this.step, table: null }, t("overview-said-back"));
  }

  /** To whoever needs me next. */
  async toNext(): Promise<void> {
    const table = next(this.needs, this.visited);
    if (table === null) this.say(t("overview-nobody-needs"));
    else await this.visit(table);
  }

  /** „Ich übernehme": the longest call, or that of the table looked at; the way there is taken, too. */
  async take(table = this.#calling()): Promise<void> {
    if (table === null) return this.say(t("overview-no-calls"));
    if (await this.#do("take_help", { step: this.step, table }, t("overview-said-taken", { table: this.nameOf(table) }))) await this.visit(table);
  }

  #calling(): number | null {
    if (this.view?.help && this.view.help.by === null) return this.view.table;
    return this.calls.find((view) => view.help!.by === null)?.table ?? null;
  }

  async done(table = this.looked): Promise<void> {
    if (table === null || !this.byTable.get(table)?.help) return this.say(t("overview-no-help"));
    await this.#do("end_help", { step: this.step, table }, t("overview-said-done", { table: this.nameOf(table) }));
  }

  /** More time for the table looked at. For all it is the bar's own button. */
  async more(table = this.looked): Promise<void> {
    if (table === null) return;
    await this.#do("give_minutes", { step: this.step, table, minutes: MORE_MINUTES }, t("overview-said-more", { table: this.nameOf(table), minutes: MORE_MINUTES }));
  }

  /** Says something to some tables. @returns the no, "" when it was stored */
  async tell(text: string, tables: readonly number[]): Promise<string> {
    try {
      await this.room.command("tell_tables", { step: this.step, announcement: randomId(), text, tables: [...tables] });
      return "";
    } catch (no) {
      if (!(no instanceof Refusal)) throw no;
      return no.sentence;
    }
  }

  move = (participant: string, table: number, stay: boolean): Promise<boolean> =>
    this.#do("move_person", { step: this.step, participant, table, stay }, t(stay ? "overview-said-pinned" : "overview-said-moved", { name: this.#name(participant), table: this.nameOf(table) }));

  swap = (one: string, other: string): Promise<boolean> =>
    this.#do("swap_people", { step: this.step, one, other }, t("overview-said-swapped", { one: this.#name(one), other: this.#name(other) }));

  merge = (table: number, into: number): Promise<boolean> =>
    this.#do("merge_tables", { step: this.step, table, into }, t("overview-said-merged", { table: this.nameOf(table), into: this.nameOf(into) }));

  keep = (one: string, other: string, wish: "together" | "apart" | null): Promise<boolean> =>
    this.#do("keep_pair", { one, other, wish }, t("overview-said-pair", { one: this.#name(one), other: this.#name(other), wish: wish ?? "none" }));

  host = (table: number, participant: string): Promise<boolean> =>
    this.#do("choose_host", { step: this.step, table, participant }, t("overview-said-host", { name: this.#name(participant) }));

  async undo(): Promise<void> {
    if (this.undoable === null) return this.say(t("overview-nothing-to-undo"));
    await this.#do("undo_seating", { step: this.step, seq: this.undoable }, t("overview-said-undone"));
  }

  say(sentence: string): void {
    this.said = sentence;
  }

  #name(participant: string): string {
    return this.place.nameOf(participant, t("nameless"));
  }

  async #do<N extends CommandName>(name: N, args: Commands[N], sentence: string): Promise<boolean> {
    try {
      await this.room.command(name, args);
      this.say(sentence);
      return true;
    } catch (no) {
      if (!(no instanceof Refusal)) throw no;
      this.say(no.sentence);
      return false;
    }
  }

  /** What a key means here. @returns whether it was ours */
  key(event: KeyboardEvent): boolean {
    if (/^\d$/.test(event.key)) return this.#digit(event.key);
    if (this.digits !== "" && ["Enter", "Backspace", "Escape"].includes(event.key)) return this.#typing(event.key);
    const act = this.#keys[event.key.toLowerCase()];
    if (!act) return false;
    void act();
    return true;
  }

  readonly #keys: Record<string, () => unknown> = {
    b: () => this.toNext(),
    i: () => this.take(),
    e: () => this.done(),
    m: () => this.more(),
    o: () => this.ask({ what: "tell" }),
    y: () => this.undo(),
  };

  /** Escape: what lies open is closed. @returns whether anything was */
  cancel(): boolean {
    const open = this.doing !== null;
    this.doing = null;
    return open;
  }

  ask(doing: Doing): void {
    if (this.looked === null) return this.say(t("overview-look-first"));
    this.doing = doing;
    this.place.show("table");
  }

  #digit(digit: string): boolean {
    const meant = typed(this.digits, digit, this.count);
    clearTimeout(this.#forget);
    this.digits = "";
    if (meant.kind === "back") void this.back();
    else if (meant.kind === "go") void this.go(meant.table);
    else if (meant.kind === "none") this.say(t("overview-no-such", { n: meant.digits }));
    else {
      this.digits = meant.digits;
      this.#forget = setTimeout(() => (this.digits = ""), FORGET_MS);
    }
    return true;
  }

  #typing(key: string): boolean {
    const digits = this.digits;
    this.digits = key === "Backspace" ? digits.slice(0, -1) : "";
    const table = key === "Enter" ? entered(digits, this.count) : null;
    if (table !== null) void this.go(table);
    return true;
  }

  /** To the how-manieth table, if it is there. */
  async go(index: number): Promise<void> {
    const table = this.first + index;
    if (!this.byTable.has(table)) return this.say(t("overview-no-such", { n: numberOf(table) }));
    await this.visit(table);
  }
}
