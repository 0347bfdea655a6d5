/* One dialogue as one person sees it: the documents of their topics, who is here, the line, and what is on its way.
   Every screen inside a dialogue reads this and gives commands to it. May not know how anything looks; never waits. */
import { ApiError, get, sentenceOf } from "../api";
import { words } from "../i18n.svelte";
import type {
  ClientFrame, CommandName, Commands, Contribution, Me, MeDoc, ModeratorsDoc, MoodDoc, PeopleDoc, Person, Problem, Role,
  ServerFrame, StageDoc, Stance, Step, StreamDoc, WaitingDoc,
} from "../types";
import { ServerClock } from "./clock";
import { browserWorld, Connection, RESYNC, type ConnectionState, type Listener, type World } from "./connection";
import { whole } from "./contribution";
import { Documents } from "./documents";
import { Outbox, randomId, type Waiting } from "./outbox";
import { NOBODY, presenceOf, type Presence } from "./presence";
import { BrowserStore, type Store } from "./storage";

/** How often a person may be asked to wait because everybody writes at once, and how long at least. */
const BUSY_RETRY_MS = 1_500;
/** Sent at once after coming back; the rest follows at the pace the server allows. */
const BURST = 15;
const PACE_MS = 600;
/** A hidden tab draws nothing, but its documents keep up. */
const HIDDEN_FLUSH_MS = 250;
/** How long "Wieder da. Nichts ist verloren." stays. */
export const RESTORED_MS = 4_000;
/** Shorter outages are healed before anybody needs to read of them. */
export const QUIET_OUTAGE_MS = 1_500;

/** A no of the server: `code` is stable, `sentence` is for people. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = "Refusal";
  }
  get code(): string {
    return this.problem.code;
  }
  get sentence(): string {
    return sentenceOf(this.problem);
  }
}

export type Watcher = <N extends CommandName>(name: N, args: Commands[N]) => (() => void) | void;

/** Topics a screen wants besides those everybody has, if this person may watch them. */
const OF_MINE: ReadonlySet<string> = new Set([
  "mood", "moderators", "duties", "floor", "harvest", "editors", "answers", "moderation", "gathering", "around", "door", "helpdesk", "knocking", "tables", "waiting",
]);

/** Hears what is said in passing under one topic, and what of one's own was not heard. */
export interface Ear {
  said(by: string, payload: unknown, at: number): void;
  refused(problem: Problem): void;
}

export type OfVoice = Extract<ServerFrame, { t: "answer" | "voice" | "spoken" }>;

/** `since`/`restored` are local ms; `reason` says why the line is over for good. */
export interface Line {
  state: ConnectionState;
  since: number | null;
  restored: number | null;
  reason: string | null;
}

/** What a command did may be on no screen of mine: then it is over after this. */
const UNSEEN_MS = 3_000;
/** What everybody watches who is inside. Whoever waits at the door does not get it, and wants it again once let in. */
const OF_ALL = ["stage", "stream", "people"];
const FINAL: Record<number, string> = { 4500: "bad_frame", 4501: "not_admitted", 4502: "removed", 4503: "version_too_old", 4504: "deleted" };

export class Room {
  readonly dialogue: string;
  readonly participant: string;
  /** `/d/{dialogue}/{participant}`: where this person's pages and HTTP calls live. */
  readonly base: string;
  readonly store: Store;

  stage = $state.raw<StageDoc | null>(null);
  stream = $state.raw<StreamDoc | null>(null);
  people = $state.raw<PeopleDoc | null>(null);
  mood = $state.raw<MoodDoc | null>(null);
  mine = $state.raw<MeDoc | null>(null);
  moderators = $state.raw<ModeratorsDoc | null>(null);
  /** Every other topic by its name, as it came; read it with `doc`. */
  others = $state.raw<Readonly<Record<string, unknown>>>({});
  presence = $state.raw<Presence>(NOBODY);
  /** Whether the house's processes hear each other at once; if not, some may be missing in `presence`. */
  othersHeard = $state(true);
  me = $state.raw<Me | null>(null);
  /** At the door, until a moderator opens. */
  knocks = $state(false);
  role = $state<Role | null>(null);
  ordinal = $state<number | null>(null);
  /** Whether one may talk here. */
  voice = $state(false);
  /** Whom one hears speak now. */
  audible = $state.raw<ReadonlySet<string>>(new Set());
  /** Told what the server says of my own voice; null: the line is open anew. */
  onVoice: ((frame: OfVoice | null) => void) | null = null;
  line = $state.raw<Line>({ state: "connecting", since: null, restored: null, reason: null });
  /** Every command that does not show yet, answered or not, and refused words their author has not yet seen to; oldest
   *  first. */
  pending = $state.raw<Waiting[]>([]);
  /** Server clock minus local clock, ms. */
  offset = $state(0);
  /** Commands that wait until a rule lets them go, with when that is, local ms. */
  waits = $state.raw<ReadonlyMap<string, number>>(new Map());
  /** When each contribution of mine was acknowledged in this tab, server ms. */
  readonly kept = new Map<string, number>();

  /** The step that is open now. */
  readonly step: (Step & { id: string }) | null = $derived.by(() => {
    const step = this.stage?.steps[this.stage.current];
    return this.stage && step ? { ...step, id: this.stage.current } : null;
  });
  /** All steps in order. */
  readonly steps: (Step & { id: string })[] = $derived(
    Object.entries(this.stage?.steps ?? {}).map(([id, step]) => ({ ...step, id })).sort((a, b) => a.n - b.n),
  );
  /** What is said at the table where I sit; nobody else sees it now. */
  atTable = $state.raw<Readonly<Record<string, Contribution>>>({});
  /** What the stream and my table hold, oldest first. */
  readonly contributions: Contribution[] = $derived(
    [...Object.values(this.stream?.items ?? {}).map(whole), ...Object.values(this.atTable)].filter((one) => one.n > 0).sort((a, b) => a.n - b.n),
  );

  readonly #connection: Connection;
  readonly #documents = new Documents();
  readonly #clock = new ServerClock();
  readonly #outbox: Outbox;
  readonly #world: World;
  /** Stored as part of the log at `seq`, but not on the screen yet. */
  readonly #unseen = new Map<string, Waiting & { seq: number }>();
  /** Up to where the log is on the screen. */
  #seen = 0;
  readonly #answers = new Map<string, { done: () => void; refused: (problem: Problem) => void }>();
  readonly #wanted = new Set<string>(OF_ALL);
  /** The same as `others`, which, read while an effect is being undone, is what it was before the last drawing. */
  #others: Readonly<Record<string, unknown>> = {};
  readonly #dirty = new Set<string>();
  readonly #ears = new Map<string, Set<Ear>>();
  #flushing: () => void = () => {};
  #busy = new Map<string, number>();
  #watchers = new Set<Watcher>();
  #release: () => void = () => {};
  #agreed = false;
  #mayWatch: string[] = [];
  #closed = false;
  #checked = 0;
  readonly #ends: (() => void)[] = [];

  constructor(dialogue: string, participant: string, { world = browserWorld, store = new BrowserStore() as Store } = {}) {
    this.dialogue = dialogue;
    this.participant = participant;
    this.base = `/d/${dialogue}/${participant}`;
    this.store = store;
    this.#world = world;
    this.#outbox = new Outbox(store, this.key("command"));
    this.#connection = new Connection(`${socketOrigin()}${this.base}/ws`, world, this.#listener());
  }

  /** A name in the browser's storage that belongs to this person in this dialogue alone. */
  key(name: string): string {
    return `resonanz/${this.dialogue}/${this.participant}/${name}/`;
  }

  /** Connects and keeps coming back until `close()`. */
  start(): void {
    this.#waiting();
    this.#connection.start();
    void this.#whoAmI();
    this.#on(window, "online", () => this.#connection.hurry());
    this.#on(document, "visibilitychange", () => document.hidden || this.#connection.hurry());
    this.#on(window, "storage", (event) => {
      if ((event as StorageEvent).key?.startsWith(this.key("command")) ?? true) this.#waiting();
    });
  }

  close(): void {
    this.#closed = true;
    this.#connection.close();
    this.#flushing();
    this.#ends.forEach((end) => end());
  }

  /** Server time now, ms. Not reactive: pass a ticker's local time to `at` in templates. */
  now(local = this.#world.now()): number {
    return local + this.offset;
  }

  person(id: string | null): Person | null {
    return id === null ? null : (this.people?.items[id] ?? null);
  }

  /** The document of a topic that has no member of its own here; null as long as it has not come. */
  doc<D>(topic: string): D | null {
    return (this.others[topic] as D | undefined) ?? null;
  }

  isHere(person: Person): boolean {
    return this.presence.has(person.ordinal);
  }

  /** My stance towards a contribution, including one still under way. */
  stanceOf(contribution: string): Stance | null {
    const last = this.pending.findLast((one) => one.name === "resonate" && (one.args as Commands["resonate"]).contribution === contribution);
    return last ? (last.args as Commands["resonate"]).stance : (this.mine?.stances[contribution] ?? null);
  }

  /** Gives a command. The promise says when the server has stored it; it rejects with `Refusal` for a lasting no.
   *  Commands that carry words survive reloads and outages by themselves: nobody has to wait for the promise. */
  command<N extends CommandName>(name: N, args: Commands[N]): Promise<void> {
    const waiting = this.#outbox.add(randomId(), name, args, this.#world.now());
    this.#waiting();
    const stored = [...this.#watchers].map((watch) => watch(name, args));
    const answer = new Promise<void>((resolve, reject) => {
      const done = () => {
        stored.forEach((tell) => tell?.());
        resolve();
      };
      this.#answers.set(waiting.id, { done, refused: (problem) => reject(new Refusal(problem)) });
    });
    this.#send(waiting);
    answer.catch(() => {});
    return answer;
  }

  /** Sees every command given from now on; what it returns is called when the server has stored it.
   *  @returns ends it */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Sends what concerns my voice.
   *  @returns whether the line is open */
  send(frame: ClientFrame): boolean {
    return this.#connection.send(frame);
  }

  /** Says something in passing: it is heard by whoever is there now, and kept nowhere.
   *  @returns whether the line is open; if not, nothing was said */
  pass(topic: string, payload: unknown): boolean {
    return this.#connection.send({ t: "pass", topic, payload });
  }

  /** Listens to what is said in passing under a topic, until the returned function is called. */
  listen(topic: string, ear: Ear): () => void {
    const ears = this.#ears.get(topic) ?? new Set();
    this.#ears.set(topic, ears.add(ear));
    return () => ears.delete(ear);
  }

  /** Lets go of refused or still waiting words. */
  discard(id: string): void {
    this.#outbox.done(id);
    this.#wait(id, null);
    this.#waiting();
  }

  /** Asks for topics beyond those everybody has; forbidden ones are simply not answered. */
  subscribe(...topics: string[]): void {
    const fresh = topics.filter((topic) => !this.#wanted.has(topic));
    fresh.forEach((topic) => this.#wanted.add(topic));
    if (fresh.length > 0) this.#connection.send({ t: "subscribe", topics: this.#documents.versions(fresh) });
  }

  /** Lets go of topics: of what one may not see any more, or does not look at. */
  leave(...topics: string[]): void {
    const known = topics.filter((topic) => this.#wanted.delete(topic));
    if (known.length === 0) return;
    known.forEach((topic) => this.#documents.drop(topic));
    this.others = this.#others = Object.fromEntries(Object.entries(this.#others).filter(([topic]) => !known.includes(topic)));
    this.#connection.send({ t: "unsubscribe", topics: known });
  }

  /** Renames in what this tab knows; the people topic tells everybody else. */
  renamed(me: Me): void {
    this.me = me;
  }

  #listener(): Listener {
    return {
      greeting: () => ({
        t: "join", epoch: this.#documents.epoch, topics: this.#documents.versions(this.#wanted), locale: words.locale,
      }),
      frame: (frame) => this.#frame(frame),
      state: (state, since, code) => this.#lineIs(state, since, code),
    };
  }

  #frame(frame: ServerFrame): void {
    switch (frame.t) {
      case "joined": return this.#joined(frame);
      case "snapshot": return this.#snapshot(frame.topic, frame.version, frame.doc);
      case "delta": return this.#delta(frame);
      case "reply": return frame.ok ? this.#stored(frame.id, frame.seq) : this.#refused(frame.id, frame.error);
      case "presence":
        this.othersHeard = frame.others_heard !== false;
        return void (this.presence = presenceOf(frame.bits, frame.count));
      case "passed": return this.#ears.get(frame.topic)?.forEach((ear) => ear.said(frame.by, frame.payload, frame.at));
      case "not_passed": return this.#ears.get(frame.topic)?.forEach((ear) => ear.refused(frame.error));
      case "ping": return this.#ping(frame);
      case "not_shown": return frame.topics.forEach((topic) => this.#wanted.delete(topic));
      case "speaking": return void (this.audible = new Set(frame.people));
      case "answer": case "voice": case "spoken": return this.onVoice?.(frame);
      case "goodbye": return undefined;
    }
  }

  #joined(frame: Extract<ServerFrame, { t: "joined" }>): void {
    this.#documents.joined(frame.epoch);
    this.#clock.forget();
    this.#time(frame.now);
    this.role = frame.role;
    this.ordinal = frame.ordinal;
    this.voice = frame.voice;
    this.audible = new Set();
    this.#busy.clear();
    this.#mayWatch = frame.topics;
    this.knocks = frame.topics.includes("waiting");
  }

  #snapshot(topic: string, version: number, doc: unknown): void {
    this.#documents.snapshot(topic, version, doc);
    this.#changed(topic);
  }

  #delta(frame: Extract<ServerFrame, { t: "delta" }>): void {
    const outcome = this.#documents.delta(frame.topic, frame.from, frame.to, frame.ops);
    if (outcome === "applied") this.#changed(frame.topic);
    if (outcome === "gap" && this.#wanted.has(frame.topic) && this.#documents.again(frame.topic))
      this.#connection.send({ t: "subscribe", topics: this.#documents.versions([frame.topic]) });
  }

  #ping(frame: Extract<ServerFrame, { t: "ping" }>): void {
    this.#time(frame.now);
    const behind = this.#documents.behind(frame.heads).filter((topic) => this.#wanted.has(topic));
    if (behind.length > 0) this.#connection.send({ t: "subscribe", topics: this.#documents.versions(behind) });
  }

  #time(server: number): void {
    this.#clock.sample(server, this.#world.now());
    this.offset = this.#clock.offset;
  }

  #stored(id: string, seq: number): void {
    const waiting = this.#outbox.get(id);
    if (waiting?.name === "contribute") this.kept.set((waiting.args as Commands["contribute"]).contribution, this.now());
    this.#outbox.done(id);
    this.#wait(id, null);
    if (waiting && seq > this.#seen) this.#unseen.set(id, { ...waiting, seq });
    this.#world.later(UNSEEN_MS, () => this.#unseen.delete(id) && this.#waiting());
    this.#answered(id)?.done();
  }

  #refused(id: string, problem: Problem): void {
    const waiting = this.#outbox.get(id);
    if (waiting && problem.temporary && problem.retry_ms) return this.#until(waiting, problem.retry_ms);
    if (waiting && problem.temporary) return this.#later(waiting);
    this.#outbox.reject(id, problem);
    this.#answered(id)?.refused(problem);
  }

  #waiting(): void {
    this.pending = [...this.#outbox.all(), ...this.#unseen.values()].sort((a, b) => a.since - b.since);
  }

  #answered(id: string) {
    this.#waiting();
    const answer = this.#answers.get(id);
    this.#answers.delete(id);
    return answer;
  }

  /** A rule said how long to wait. Whatever waits goes together, in the order it was written: the first one through
   *  makes the next ones wait anew. */
  #until(waiting: Waiting, ms: number): void {
    this.#wait(waiting.id, this.#world.now() + ms);
    this.#release();
    this.#release = this.#world.later(ms, () => {
      const due = this.#outbox.all().filter((one) => !one.rejected && this.waits.has(one.id));
      due.forEach((one) => this.#send(one));
    });
  }

  #wait(id: string, until: number | null): void {
    if (until === null && !this.waits.has(id)) return;
    const waits = new Map(this.waits);
    if (until === null) waits.delete(id);
    else waits.set(id, until);
    this.waits = waits;
  }

  /** Everybody writes at once: the same command again, each time a little later. */
  #later(waiting: Waiting): void {
    const tries = (this.#busy.get(waiting.id) ?? 0) + 1;
    this.#busy.set(waiting.id, tries);
    const delay = Math.min(BUSY_RETRY_MS * 2 ** (tries - 1), 30_000) * (0.75 + this.#world.random() / 2);
    this.#world.later(delay, () => this.#outbox.get(waiting.id) && this.#send(waiting));
  }

  #send(waiting: Waiting): void {
    this.#connection.send({ t: "command", id: waiting.id, name: waiting.name, args: waiting.args });
  }

  #resend(): void {
    const { send, late } = this.#outbox.due(this.#world.now());
    send.forEach((waiting, i) => {
      if (i < BURST) this.#send(waiting);
      else this.#world.later((i - BURST + 1) * PACE_MS, () => this.#outbox.get(waiting.id) && this.#send(waiting));
    });
    late.forEach((waiting) => {
      this.#outbox.done(waiting.id);
      this.#answered(waiting.id)?.refused({ code: "offline", message: "", temporary: true });
    });
  }

  #lineIs(state: ConnectionState, since: number | null, code: number | null): void {
    if (code === RESYNC) this.#documents.forget();
    const away = this.line.since !== null && this.line.reason === null && this.stage !== null;
    const long = away && this.#world.now() - this.line.since! > QUIET_OUTAGE_MS;
    const restored = state === "open" && long ? this.#world.now() : this.line.restored;
    this.line = { state, since, restored, reason: state === "over" ? (FINAL[code ?? 0] ?? "refused") : null };
    if (state === "open") {
      this.subscribe(...this.#mayWatch.filter((topic) => OF_MINE.has(topic) || OF_ALL.includes(topic) || topic === `me:${this.participant}`));
      this.#resend();
      this.onVoice?.(null);
    }
    if (state === "waiting" && this.me !== null) this.#stillWelcome();
    if (this.line.reason === "removed") void this.#whoAmI();
  }

  /** A refused handshake looks like any lost line; asking by HTTP once a while tells them apart. */
  #stillWelcome(): void {
    if (this.#world.now() - this.#checked < 10_000) return;
    this.#checked = this.#world.now();
    void this.#whoAmI();
  }

  async #whoAmI(): Promise<void> {
    try {
      this.me = await get<Me>(`${this.base}/api/me`);
    } catch (reason) {
      if (reason instanceof ApiError) this.#notI(reason);
    }
  }

  #notI(error: ApiError): void {
    const final = [401, 403, 404, 410].includes(error.httpCode);
    if (final && !this.#closed) {
      this.#connection.close();
      this.line = { ...this.line, state: "over", reason: this.#whyOut(error) };
    } else if (this.me === null && !this.#closed) this.#world.later(3_000, () => this.#closed || void this.#whoAmI());
  }

  /** Erased by oneself in another window, asked out, turned away: the same close code, and not the same at all. */
  #whyOut({ code }: ApiError): string {
    if (code === "dialogue_deleted") return "deleted";
    if (code === "banned") return "banned";
    if (code === "removed") return this.knocks ? "turned_away" : "asked_out";
    return this.line.reason ?? "not_admitted";
  }

  #changed(topic: string): void {
    this.#dirty.add(topic);
    if (this.#dirty.size === 1) this.#schedule();
  }

  /** One drawing per frame, however many deltas came. */
  #schedule(): void {
    const flush = () => {
      this.#flushing();
      this.#flush();
    };
    const frame = requestAnimationFrame(flush);
    const cancel = this.#world.later(HIDDEN_FLUSH_MS, flush);
    this.#flushing = () => {
      cancelAnimationFrame(frame);
      cancel();
    };
  }

  #flush(): void {
    for (const topic of this.#dirty) this.#show(topic, this.#documents.get(topic));
    this.#dirty.clear();
    this.#seen = this.#documents.newest;
    for (const [id, { seq }] of this.#unseen) if (seq <= this.#seen) this.#unseen.delete(id) && this.#waiting();
  }

  #show(topic: string, doc: unknown): void {
    if (topic === "stage") this.#staged(doc as StageDoc);
    else if (topic === "stream") this.stream = doc as StreamDoc;
    else if (topic === "people") this.people = doc as PeopleDoc;
    else if (topic === "mood") this.mood = doc as MoodDoc;
    else if (topic === "moderators") this.moderators = doc as ModeratorsDoc;
    else if (topic === `me:${this.participant}`) this.mine = doc as MeDoc;
    else this.others = this.#others = { ...this.#others, [topic]: doc };
    if (topic === "waiting") words.speakOf(doc as WaitingDoc);
  }

  #staged(stage: StageDoc): void {
    words.speakOf(stage.setup);
    if (!this.#agreed) void words.agree(stage.setup.languages);
    this.#agreed = true;
    this.stage = stage;
  }

  #on(target: EventTarget, name: string, act: (event: Event) => void): void {
    target.addEventListener(name, act);
    this.#ends.push(() => target.removeEventListener(name, act));
  }
}

function socketOrigin(): string {
  return `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}`;
}
