/* The tables as one person sees them: where I sit, with whom, what the table knows, where I go next. Reads the room's
   documents; lives as long as tables are what the open step is about. */
import { begins } from "$lib/begins";
import { t } from "$lib/i18n.svelte";
import type { Room } from "$lib/live/room.svelte";
import type { Chair } from "$lib/drawn/seating";
import type { Contribution, Person } from "$lib/types";
import type { Place } from "../inside/place.svelte";
import { Cloth } from "./cloth.svelte";
import type { SeatOfMe, TableDoc, TableInRoom, TablesDoc } from "./types";

export interface Guest {
  id: string;
  person: Person | null;
  name: string;
  me: boolean;
  host: boolean;
  /** Here now; whose seat is kept for some minutes is not. */
  here: boolean;
  company: boolean;
}

export type Where = "goodbye" | "choice" | "waiting" | "seated";

export class Tables {
  readonly place: Place;
  readonly room: Room;
  readonly cloth: Cloth;
  /** The table somebody waits for, as long as it is full. */
  wanted = $state<number | null>(null);
  /** Whether somebody who sits already looks for another table. */
  choosing = $state(false);
  #watched: string[] = [];

  readonly doc: TablesDoc | null = $derived.by(() => this.room.doc<TablesDoc>("tables"));
  readonly seat: SeatOfMe | null = $derived.by(() => this.room.mine?.seat ?? null);
  readonly next: SeatOfMe | null = $derived.by(() => this.room.mine?.next ?? null);
  readonly number: number | null = $derived.by(() => this.seat?.table ?? null);
  readonly here: TableInRoom | null = $derived.by(() => this.#at(this.number));
  readonly table: TableDoc | null = $derived.by(() => (this.number === null ? null : this.room.doc<TableDoc>(`table:${this.number}`)));
  readonly people: Guest[] = $derived.by(() => this.guests(this.here));
  /** Who waits where I go next. */
  readonly ahead: Guest[] = $derived.by(() => this.guests(this.doc?.next[String(this.next?.table)] ?? null));
  /** Those at my table, for whom I may write down what they say; null where I do not sit. */
  readonly chairs: Chair[] | null = $derived.by(() => (this.where === "seated" ? this.people.flatMap(({ id, person }) => (person ? [{ id, person }] : [])) : null));
  readonly host: Guest | null = $derived.by(() => this.people.find((one) => one.host) ?? null);
  readonly goodbye: boolean = $derived.by(() => this.doc?.phase === "goodbye");
  /** Pairs: two people, no cloth. While people say goodbye to each other they still are one. */
  readonly pair: boolean = $derived.by(() => (this.number === null ? this.room.step?.method === "pairs" : isPair(this.number)));
  /** Whether I go on to a pair. */
  readonly toPair: boolean = $derived.by(() => this.next !== null && isPair(this.next.table));
  readonly harvest: boolean = $derived.by(() => this.room.step?.method === "table_harvest");
  /** Whether this round's tables are on: while people say goodbye to the last, and while they sit. */
  readonly on: boolean = $derived.by(() => this.doc?.step === this.room.stage?.current && (this.goodbye || this.doc?.phase === "seated"));
  readonly where: Where = $derived.by(() => {
    if (this.on && this.doc?.choice && (this.choosing || (this.goodbye ? this.next : this.seat) === null)) return "choice";
    if (this.seat !== null && (this.on || this.harvest)) return "seated";
    return this.goodbye && this.next !== null ? "goodbye" : "waiting";
  });
  /** The tables one may choose from. */
  readonly offered: Readonly<Record<string, TableInRoom>> = $derived.by(() => (this.goodbye ? this.doc?.next : this.doc?.tables) ?? {});
  /** Where I sit, or shall sit when I have chosen. */
  readonly chosen: number | null = $derived.by(() => (this.goodbye ? this.next : this.seat)?.table ?? null);

  /** Whether a cloth lies before me. */
  readonly laid: boolean = $derived.by(() => this.where === "seated" && !this.pair);

  constructor(place: Place) {
    this.place = place;
    this.room = place.room;
    this.cloth = new Cloth(this);
  }

  /** The step all commands speak of. */
  get step(): string {
    return this.doc?.step ?? this.room.stage?.current ?? "";
  }

  /** What the head of the screen says instead of the step: where I am, and what is asked here. */
  get spot(): string {
    if (this.number === null) return t(this.pair ? "tables-place-pairs" : "tables-place");
    if (this.pair) return t(this.goodbye ? "tables-spot-pair-goodbye" : "tables-spot-pair");
    return t(this.goodbye ? "tables-spot-goodbye" : this.harvest ? "tables-spot-harvest" : "tables-spot", { n: shown(this.number), round: this.doc?.round ?? 1 });
  }

  /** What is asked at this table, where tables have questions of their own. */
  get question(): string {
    return this.goodbye ? "" : (this.table?.question ?? "");
  }

  /** Under a line on the cloth: whose it is, of which round; or that it waits for a word of the one who said it.
   *  @param most letters of a name */
  signed(line: Contribution, most = Infinity): string {
    const name = line.by === this.room.participant ? t("you") : begins(this.place.nameOf(line.by, t("nameless")), most);
    if (line.noted_by !== null && line.confirmed_at === null) return t(line.by === this.room.participant ? "cloth-line-waits-me" : "cloth-line-waits", { name });
    return t("cloth-line-by", { name, round: this.table?.rounds[line.id] ?? this.doc?.round ?? 1 });
  }

  /** Everybody at a table, the host too. */
  guests(at: TableInRoom | null): Guest[] {
    return (at?.people ?? []).map((id) => {
      const person = this.room.person(id);
      const me = id === this.room.participant;
      return {
        id, person, me, host: at?.host === id, name: me ? t("you") : (person?.name ?? t("nameless")),
        here: me || (person !== null && this.room.isHere(person)), company: person?.role === "representative",
      };
    });
  }

  #at(table: number | null): TableInRoom | null {
    return table === null ? null : (this.doc?.tables[String(table)] ?? null);
  }

  /** Watches the table where I sit and the one where I shall sit: what lies there is here before I am. */
  watch(): void {
    const wanted = [this.number, this.next?.table ?? null].filter((one) => one !== null).map((one) => `table:${one}`);
    const done = this.#watched.filter((topic) => !wanted.includes(topic));
    if (done.length > 0) this.room.leave(...done);
    if (wanted.length > 0) this.room.subscribe(...wanted);
    this.#watched = wanted;
  }

  close(): void {
    if (this.#watched.length > 0) this.room.leave(...this.#watched);
    this.#watched = [];
  }

  /** Sits down, at a table of one's own choice or where one is missed most. */
  sit(table: number | null): Promise<void> {
    return this.room.command("take_seat", { step: this.step, table });
  }
}

/** Pairs are counted from here. */
const PAIRS = 10_000;
const isPair = (table: number): boolean => table >= PAIRS;

/** The number of a table as people say it. */
export const shown = (table: number): number => table + 1;

/** A sentence that ends with „Tim V." has its full stop already. */
export const sentence = (id: string, args?: Parameters<typeof t>[1]): string => t(id, args).replace(/\.\.(?=\s|$)/g, ".");

/** „Tim V. und Fatma Ö.“ */
export function names(people: readonly Pick<Guest, "name">[]): string {
  // the letter for a family name stays with its name
  const said = people.map((one) => one.name.replace(/ (\S{1,2}\.)$/u, "\u00a0$1"));
  return said.length < 2 ? (said[0] ?? "") : t("tables-and", { people: said.slice(0, -1).join(", "), name: said.at(-1)! });
}
