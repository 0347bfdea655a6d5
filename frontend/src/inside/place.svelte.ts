/* Everything one screen inside a dialogue shares besides the room: the list, the words being written, what is picked,
   what lies open at the side. */
import type { Room } from "$lib/live/room.svelte";
import { chairs, seatedPeople, seating, type Chair } from "$lib/drawn/seating";
import { words } from "$lib/i18n.svelte";
import type { Contribution, DutiesDoc, FloorDoc, HarvestDoc, Turn } from "$lib/types";
import type { Kit } from "../floor/kit";
import type { Live } from "../floor/live.svelte";
import type { TablesDesk } from "../moderation/tables/desk.svelte";
import type { Later } from "./later";
import type { Scribe } from "../spoken/scribe.svelte";
import { clockTime, instant, shortDay } from "$lib/when";
import type { Voice } from "../voice/kit";
import type { Tables } from "../tables/tables.svelte";
import { resultOf } from "./result";
import { Composer } from "./composer.svelte";
import { Speech } from "./speech.svelte";
import { Stream } from "./stream.svelte";

export type Side = "stream" | "cloth" | "floor" | "people" | "themes" | "mood" | "rules" | DeskTab;
/** What lies at the side of a moderator's desk only. */
export type DeskTab = "queue" | "waiting" | "hidden" | "said" | "needs" | "table";
/** Words stay on the cloth at least this long, so that they can be read. */
const CLOTH_MS = 8_000;
const PICKED = "resonanz.picked";

export class Place {
  readonly room: Room;
  readonly stream: Stream;
  readonly composer: Composer;
  readonly speech = new Speech();
  side = $state<Side>("stream");
  /** Whether the side is open; on a phone it lies over the place. */
  open = $state(innerWidth >= 1000);
  picked = $state<string | null>(null);
  /** What was asked to be confirmed in place, and for which contribution. */
  asking = $state<{ what: "withdraw" | "kind"; id: string } | null>(null);
  keys = $state(readKeys());
  /** Whether the menu is open. */
  menu = $state(false);
  /** Whether themes are being formed here, in place of the circle. */
  editing = $state(false);
  /** The number of the theme to be shown when the themes come up at the side. */
  theme = $state<number | null>(null);
  /** What belongs to the spoken word; fetched with the first who writes along or the first spoken words. */
  spoken = $state.raw<typeof import("../spoken/index.svelte") | null>(null);
  scribe = $state.raw<Scribe | null>(null);
  /** What nobody needs for the first look; null until it is here. */
  later = $state.raw<Later | null>(null);
  /** All tables of a World Café as the moderation sees them; fetched with the first that are drawn. */
  overview = $state.raw<TablesDesk | null>(null);
  #fetching = false;
  #over = false;
  #hush: () => void = () => {};
  /** The id of the contribution that lies on the cloth. */
  laid = $state<string | null>(null);
  #laidAt = -Infinity;

  readonly zone: string = $derived.by(() => this.room.stage?.setup.zone ?? "UTC");
  readonly seated: Chair[] = $derived.by(() => seatedPeople(this.room.people?.items ?? {}));
  readonly row: (Chair | null)[] = $derived.by(() => seating(this.seated, chairs(this.room.stage?.setup.capacity ?? 2, this.seated.length), this.room.participant));
  readonly starts: number = $derived.by(() => this.room.stage ? instant(this.room.stage.setup.starts_at, this.zone) : 0);
  readonly closed: boolean = $derived.by(() => this.room.stage?.phase === "closed");
  /** Whether this person forms themes: moderators, and whoever has the duty. */
  readonly editor: boolean = $derived.by(() => {
    const own = this.room.doc<{ of: Record<string, Record<string, string>> }>("duties")?.of[this.room.participant];
    return this.room.role === "moderator" || own?.["editor"] === "taken";
  });
  /** The numbers of the themes each line stands in. */
  readonly themesOf: ReadonlyMap<string, number[]> = $derived.by(() => {
    const of = new Map<string, number[]>();
    const themes = Object.values(this.room.doc<HarvestDoc>("harvest")?.themes ?? {}).sort((a, b) => a.n - b.n);
    for (const theme of themes) for (const id of theme.order) of.set(id, [...(of.get(id) ?? []), theme.n]);
    return of;
  });
  /** Where I sit while people sit at tables; what belongs to it is fetched with the first table. */
  tables = $state.raw<Tables | null>(null);
  /** Everything about the floor is fetched apart from the rest; null until it is here. */
  kit = $state.raw<Kit | null>(null);
  /** My voice and what shows it; null: it is not here yet, or nobody may talk here. */
  voice = $state.raw<Voice | null>(null);
  /** What is read while it is being written. */
  live = $state.raw<Live | null>(null);
  readonly floor: FloorDoc | null = $derived.by(() => this.room.doc<FloorDoc>("floor"));
  /** Whether there is a list of speakers now. */
  readonly hasFloor: boolean = $derived.by(() => !this.closed && this.floor !== null && Boolean(this.room.step?.floor));
  /** The turn that runs now. */
  readonly turn: Turn | null = $derived.by(() => (this.floor?.turn?.ended_at === null ? this.floor.turn : null));
  /** What whoever has the floor has written in this turn last: it stands large on the stage. */
  readonly said: Contribution | null = $derived.by(() => {
    const turn = this.turn;
    return (turn && this.room.contributions.findLast((one) => one.by === turn.participant && one.at >= turn.started_at && one.text !== null)) ?? null;
  });
  /** Whether the cloth holds only a beginning of it: then the whole stands beside the circle. */
  cut = $state(false);
  /** Whether the whole of what belongs to the step lies on the cloth: then it stands nowhere else. */
  explained = $state(false);
  /** Whether something of `later` is looked at, or about to be. */
  readonly wantsLater: boolean = $derived.by(() => this.composer.open || this.asking !== null || this.composer.lastSent !== null || this.side === "people" || this.menu || this.stream.ghosts.length > 0);
  readonly pickedOne: Contribution | null = $derived.by(() => this.picked === null ? null : this.stream.find(this.picked));
  /** Words on the cloth: what is picked, else what was said last in this step. */
  readonly cloth: Contribution | null = $derived.by(() => {
    const one = this.pickedOne ?? (this.laid === null ? null : this.stream.find(this.laid));
    return one && one.text !== null ? one : null;
  });

  /** Who has the floor. */
  readonly speaking: string | null = $derived.by(() => {
    const turn = this.room.doc<{ turn?: { participant: string; ended_at?: number | null } | null }>("floor")?.turn;
    return turn && (turn.ended_at ?? null) === null ? turn.participant : null;
  });
  /** Whether I write along, may, was asked to do something for the others, or somebody wrote something down for me. */
  readonly writesAlong: boolean = $derived.by(() => {
    const { role, participant, mine } = this.room;
    const duties = this.room.doc<DutiesDoc>("duties")?.of[participant];
    return role === "moderator" || duties !== undefined || Object.values(mine?.contributions ?? {}).some((one) => one.noted_by !== null);
  });

  /** Of what is asked of this person alone one thing lies there at a time: words noted for them first, then whether they
      hand something over in confidence, then what was gathered, then what the company understood. */
  readonly noted: boolean = $derived.by(() => this.spoken?.waitsForMe(this) ?? false);
  readonly offered: boolean = $derived.by(() => Object.keys(this.room.mine?.suggestions ?? {}).length > 0);

  constructor(room: Room) {
    this.room = room;
    this.stream = new Stream(room);
    this.composer = new Composer(room, () => this.speaking === room.participant);
  }

  follow(): void {
    this.stream.follow();
    void this.composer.resume();
  }

  /** Fetches what the spoken word needs; tries again the next time when the line was away. */
  needSpoken(): void {
    if (this.#fetching) return;
    this.#fetching = true;
    Promise.all([import("../spoken/index.svelte"), words.load("spoken", "later")]).then(
      ([spoken]) => {
        if (this.#over) return;
        this.scribe = new spoken.Scribe(this);
        void this.scribe.resume();
        this.#hush = spoken.speak(this);
        this.spoken = spoken;
      },
      () => (this.#fetching = false),
    );
  }

  close(): void {
    this.#over = true;
    this.#hush();
    this.voice?.talk.close();
    this.live?.close();
    this.stream.close();
    this.speech.close();
  }

  /** Lays the newest words of the open step on the cloth, calmly. While somebody speaks, everything else rests. */
  lay(now = performance.now()): void {
    if (this.turn !== null) return;
    const newest = this.room.contributions.findLast((one) => one.step === this.room.stage?.current && one.text !== null);
    if ((newest?.id ?? null) === this.laid) return;
    const lying = this.laid === null ? null : this.stream.find(this.laid);
    const stale = lying === null || lying.text === null || lying.step !== this.room.stage?.current;
    if (!stale && now - this.#laidAt < CLOTH_MS) return;
    this.laid = newest?.id ?? null;
    this.#laidAt = now;
  }

  /** The weighing whose result lies in the middle now; null: none. */
  resultAt(now: number, ms: number): string | null {
    return resultOf(this.room.steps, this.room.stage?.current ?? "", this.closed, now, ms);
  }

  show(side: Side): void {
    this.side = side;
    this.open = true;
  }

  pick(id: string | null): void {
    this.picked = id;
    this.asking = null;
    if (id !== null) remember(PICKED);
  }

  mine(one: Contribution): boolean {
    return one.by === this.room.participant || (one.hidden !== null && this.room.mine?.contributions[one.id] !== undefined);
  }

  nameOf(id: string | null, otherwise: string): string {
    return this.room.person(id)?.name ?? otherwise;
  }

  /** 18:54 of the dialogue's zone; with the day when it is another one. */
  time(at: number): string {
    const time = clockTime(at, words.locale, this.zone);
    const day = shortDay(at, words.locale, this.zone);
    return day === shortDay(this.room.now(), words.locale, this.zone) ? time : `${day}, ${time}`;
  }

  /** Fetches what comes after the first look, with its words. */
  async fetchLater(): Promise<void> {
    const [later] = await Promise.all([import("./later"), words.load("later")]);
    this.later = later;
    if (this.room.voice) void this.fetchVoice().catch(() => {});
  }

  /** Fetches what belongs to the floor, with its words. */
  async fetchKit(): Promise<void> {
    const [kit] = await Promise.all([import("../floor/kit"), words.load("floor")]);
    if (this.#over) return;
    this.live = new kit.Live(this);
    this.kit = kit;
  }

  /** Fetches what belongs to voice, with its words. */
  async fetchVoice(): Promise<void> {
    const [kit] = await Promise.all([import("../voice/kit"), words.load("voice")]);
    if (!this.#over) this.voice ??= kit.voice(this);
  }

  chooseKeys(on: boolean): void {
    this.keys = on;
    remember("resonanz.keys", on ? "on" : "off");
  }
}

function readKeys(): boolean {
  return recall("resonanz.keys") !== "off";
}

/** Whether somebody in this browser has ever picked a contribution; who has, needs no word about it. */
export function hasPicked(): boolean {
  return recall(PICKED) !== null;
}

export function remember(key: string, value = "yes"): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    /* known for as long as the page is open */
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
