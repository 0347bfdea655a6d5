/* What the list of contributions shows. New ones wait while somebody reads ("12 neue"), so that nothing under their
   eyes moves; older ones are fetched. Decides what is shown, not how. */
import { ApiError, get } from "$lib/api";
import { older } from "$lib/live/archive";
import { whole } from "$lib/live/contribution";
import type { Room } from "$lib/live/room.svelte";
import { readJson } from "$lib/live/storage";
import type { Commands, Contribution, Page, Problem } from "$lib/types";

/** New words may slide in by themselves at most this often; more would be a list that runs away. */
const FLOW_MS = 6_000;
const TRICKLE_MS = 2_000;
/** So young a contribution ripples when it comes. */
const FRESH_MS = 15_000;
const RIPPLE_MS = 2_000;
const MOST_RIPPLES = 24;
/** Whoever was away shorter than this has missed nothing worth a line. */
const AWAY_MS = 30_000;
const REFRESH_MS = 60_000;

export interface Ghost {
  contribution: Commands["contribute"] | Commands["note"];
  command: string | null;
  since: number;
  refused: Problem | null;
}

export class Stream {
  readonly room: Room;
  /** Only this step, or null for all. */
  filter = $state<string | null>(null);
  /** Only what lies at one's table, or null for what is said before everybody. */
  only = $state.raw<ReadonlySet<string> | null>(null);
  loading = $state(false);
  trouble = $state<string | null>(null);
  /** Numbers above this came while the reader was away; null when nothing was missed. */
  missedAfter = $state<number | null>(null);
  fresh = $state.raw<{ id: string; by: string }[]>([]);
  /** Asked before anything slides in: whether somebody is in the middle of reading. */
  reading: () => boolean = () => false;
  /** While somebody speaks, nothing slides in. */
  resting = false;

  #frontier = $state(0);
  /** My own above the frontier. Kept, because a line that is hidden no longer says whose it is, and must not vanish. */
  #own = $state.raw<ReadonlySet<string>>(new Set());
  #archive = $state.raw(new Map<string, Contribution>());
  /** Everything from this number on is known; what is older has to be fetched. */
  #bottom = $state(Infinity);
  /** How far back each filter has been read: older ones are in these steps, before this number. */
  #cursors = $state.raw(new Map<string | null, { before: number; steps: string[] }>());
  #top = 0;
  #flowed = -Infinity;
  #left: number | null = null;
  #leftAt = 0;
  #ends: (() => void)[] = [];

  /** Everything this tab knows, oldest first. */
  readonly known: Contribution[] = $derived.by(() => {
    const window = this.room.contributions;
    if (this.#archive.size === 0) return window;
    const ids = new Set(window.map((one) => one.id));
    return [...[...this.#archive.values()].filter((one) => !ids.has(one.id)), ...window].sort((a, b) => a.n - b.n);
  });
  readonly #matching = $derived.by(() => {
    const [only, filter] = [this.only, this.filter];
    if (only !== null) return this.known.filter((one) => only.has(one.id));
    return filter === null ? this.known : this.known.filter((one) => one.step === filter);
  });
  /** Newest first. */
  readonly shown: Contribution[] = $derived.by(() => this.#matching.filter((one) => one.n <= this.#frontier || this.#own.has(one.id) || this.#isOwn(one)).reverse());
  /** How many wait to be shown. */
  readonly held: number = $derived.by(() => this.#matching.length - this.shown.length);
  readonly missed: number = $derived.by(() => this.missedAfter === null ? 0 : this.known.filter((one) => one.n > this.missedAfter! && one.by !== this.room.participant).length);
  readonly #cursor = $derived.by(() => {
    const opened = this.room.steps.filter((step) => step.opened_at !== null || step.method === "foyer").map((step) => step.id);
    return this.#cursors.get(this.filter) ?? { before: this.#bottom, steps: this.filter === null ? opened : [this.filter] };
  });
  /** Steps that may have older contributions than those shown. */
  readonly olderSteps: string[] = $derived.by(() => {
    const { before, steps } = this.#cursor;
    return this.only === null && before > 1 && before !== Infinity ? steps : [];
  });
  /** My words that are not in the stream yet: under way, or refused. */
  readonly ghosts: Ghost[] = $derived.by(() => {
    const there = new Set(this.known.map((one) => one.id));
    return this.room.pending
      .filter((one) => one.name === "contribute" || one.name === "note")
      .map((one) => ({
        contribution: one.args as Ghost["contribution"], command: one.id, since: one.since, refused: one.rejected ?? null,
      }))
      .filter((ghost) => !there.has(ghost.contribution.contribution))
      .reverse();
  });

  constructor(room: Room) {
    this.room = room;
  }

  /** Begins to follow the room; call inside a component, ends with `close()`. */
  follow(): void {
    this.missedAfter = readJson<number>(this.room.store, this.#seenKey) || null;
    const away = () => (document.hidden ? this.#leave() : this.#return());
    document.addEventListener("visibilitychange", away);
    const timers = [setInterval(() => void this.#refresh(), REFRESH_MS), setInterval(() => this.trickle(), TRICKLE_MS)];
    this.#ends = [() => document.removeEventListener("visibilitychange", away), () => timers.forEach(clearInterval)];
  }

  close(): void {
    this.#ends.forEach((end) => end());
  }

  /** New contributions are in the room: lets them in, or lets them wait. Call whenever the room's have changed. */
  arrived(): void {
    const list = this.room.contributions;
    const top = list.at(-1)?.n ?? 0;
    const lowest = list.find((one) => one.id in (this.room.stream?.items ?? {}));
    if (lowest) this.#mind(lowest.n);
    const own = list.filter((one) => one.n > this.#top && this.#isOwn(one));
    if (own.length > 0) this.#own = new Set([...this.#own, ...own.map((one) => one.id)]);
    if (top <= this.#top) return;
    const first = this.#top === 0;
    if (!first) this.#ripple(list.filter((one) => one.n > this.#top));
    this.#top = top;
    if (first) this.#begin(top);
    else if (this.#mayFlow()) this.show();
  }

  /** One or two that waited slide in by themselves when it has become quiet and nobody is reading. */
  trickle(): void {
    if (this.held > 0 && this.#mayFlow()) this.show();
  }

  /** Shows everything that waits. */
  show(): void {
    this.#frontier = this.#top;
    this.#flowed = performance.now();
    this.#saw();
  }

  lineLost(): void {
    this.#leave();
  }

  lineBack(): void {
    this.#return();
  }

  find(id: string): Contribution | null {
    const item = this.room.stream?.items[id];
    return item ? whole(item) : (this.room.atTable[id] ?? this.#archive.get(id) ?? null);
  }

  /** Fetches the next older contributions. */
  async earlier(): Promise<void> {
    const steps = this.olderSteps;
    const [filter, before] = [this.filter, this.#cursor.before];
    if (this.loading || steps.length === 0) return;
    this.loading = true;
    this.trouble = null;
    try {
      const page = await older(this.#fetch, steps, before);
      this.#put(page.items);
      this.#cursors = new Map(this.#cursors).set(filter, { before: page.items.at(-1)?.n ?? 1, steps: page.steps });
    } catch (reason) {
      this.trouble = (reason as ApiError).sentence;
    } finally {
      this.loading = false;
    }
  }

  /** Fetches until a contribution is known, for a jump to it. @returns whether it was found */
  async reach(n: number): Promise<boolean> {
    for (let turn = 0; turn < 20; turn++) {
      if (this.known.some((one) => one.n <= n)) break;
      if (this.olderSteps.length === 0) break;
      await this.earlier();
      if (this.trouble) return false;
    }
    return this.known.some((one) => one.n >= n);
  }

  readonly #fetch = (step: string, before: number, limit: number) =>
    get<Page>(`${this.room.base}/api/steps/${step}/contributions?before=${before}&limit=${limit}`);

  #isOwn(one: Contribution): boolean {
    return one.by === this.room.participant || one.noted_by === this.room.participant;
  }

  #begin(top: number): void {
    this.#frontier = top;
    if (this.missedAfter !== null && this.missedAfter >= top) this.missedAfter = null;
    this.#saw();
  }

  #mayFlow(): boolean {
    return this.#frontier === 0 || (!this.resting && !this.reading() && performance.now() - this.#flowed >= FLOW_MS && this.held <= 2);
  }

  #ripple(news: Contribution[]): void {
    const now = this.room.now();
    const young = news.filter((one) => one.by !== null && now - one.at < FRESH_MS).map((one) => ({ id: one.id, by: one.by! }));
    if (young.length === 0 || document.hidden) return;
    this.fresh = [...this.fresh, ...young].slice(-MOST_RIPPLES);
    setTimeout(() => (this.fresh = this.fresh.filter((one) => !young.includes(one))), RIPPLE_MS);
  }

  /** What leaves the topic's window stays in the list as long as somebody may be reading it. After an outage in which
   *  more came than the window holds there is a hole: then everything older is fetched anew when it is wanted. */
  #mind(lowest: number): void {
    const items = this.room.stream?.items ?? {};
    const evicted = this.#before.filter((one) => !(one.id in items));
    this.#before = this.room.contributions;
    if (this.#bottom === Infinity || lowest > this.#top + 1) {
      this.#archive = new Map();
      this.#cursors = new Map();
      this.#bottom = lowest;
    } else if (evicted.length > 0) this.#put(evicted);
  }
  #before: Contribution[] = [];

  #put(items: Contribution[]): void {
    const archive = new Map(this.#archive);
    items.forEach((one) => archive.set(one.id, one));
    this.#archive = archive;
  }

  /** What the topic no longer holds may have been withdrawn since: read again what is on the screen. */
  async #refresh(): Promise<void> {
    if (this.#archive.size === 0 || document.hidden) return;
    const list = [...this.#archive.values()];
    const [low, high] = [Math.min(...list.map((one) => one.n)), Math.max(...list.map((one) => one.n))];
    let [steps, before] = [[...new Set(list.map((one) => one.step))], high + 1];
    try {
      while (steps.length > 0 && before > low) {
        const page = await older(this.#fetch, steps, before);
        if (page.items.length === 0) return;
        this.#put(page.items.filter((one) => one.n >= low));
        [steps, before] = [page.steps, page.items.at(-1)!.n];
      }
    } catch {
      /* the next turn tries again; nothing on the screen changes */
    }
  }

  get #seenKey(): string {
    return this.room.key("seen");
  }

  #saw(): void {
    if (!document.hidden && this.#frontier > 0) this.room.store.set(this.#seenKey, String(this.#frontier));
  }

  #leave(): void {
    if (this.#left !== null) return;
    this.#left = this.#top;
    this.#leftAt = Date.now();
  }

  #return(): void {
    if (document.hidden || this.#left === null) return;
    const long = Date.now() - this.#leftAt > AWAY_MS;
    const left = this.#left;
    this.#left = null;
    if (long && left > 0) this.missedAfter = left;
    if (this.#top === left) this.#saw();
  }
}
