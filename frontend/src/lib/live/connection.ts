/* One WebSocket that comes back by itself. Knows frames only as JSON; may not know topics or commands, may not touch
   the screen. Time, chance and the socket are given in, so that every rule here is tested without waiting. */
import type { ClientFrame, ServerFrame } from "../types";
import { localNow } from "./clock";

/** No frame for this long means the line is dead although nobody said so (the server pings every 20 s). */
export const SILENCE_MS = 45_000;
/** After a wake-up or a change of network: this much silence is already suspicious. */
export const DOUBT_MS = 22_000;
export const OPEN_TIMEOUT_MS = 10_000;
export const FIRST_RETRY_MS = 2_000;
export const LONGEST_RETRY_MS = 30_000;

export const RESYNC = 4002;
/** Close codes from here on mean: do not come back. */
const FINAL_FROM = 4500;

export type ConnectionState = "connecting" | "open" | "waiting" | "over";

export interface SocketLike {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
  onerror: (() => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

export interface World {
  open(url: string): SocketLike;
  now(): number;
  /** 0 ≤ value < 1 */
  random(): number;
  /** Calls once after ms; the returned function cancels. */
  later(ms: number, act: () => void): () => void;
}

export interface Listener {
  /** The socket is open: say how to join. */
  greeting(): ClientFrame;
  frame(frame: ServerFrame): void;
  /** `since`: local ms from when the line has been away, null while it is there. `code`: the last close code. */
  state(state: ConnectionState, since: number | null, code: number | null): void;
}

/** How long to wait before the next try when the line has been away for so long: the whole span is drawn by lot, so that
 *  a thousand people do not come back in the same moment, and it grows with the outage, not with the tries: who drew
 *  short pauses while a server started is not made to wait long for it. A time the server named is kept. */
export function retryDelay(away: number, random: number, named: number | null): number {
  return named ?? random * Math.min(LONGEST_RETRY_MS, Math.max(FIRST_RETRY_MS, away));
}

export class Connection {
  readonly #url: string;
  readonly #world: World;
  readonly #listener: Listener;
  #socket: SocketLike | null = null;
  #state: ConnectionState = "waiting";
  #since: number | null = null;
  #heard = 0;
  #named: number | null = null;
  #timer: () => void = () => {};
  #watch: () => void = () => {};

  constructor(url: string, world: World, listener: Listener) {
    this.#url = url;
    this.#world = world;
    this.#listener = listener;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    this.#connect();
  }

  /** Sends a frame if the line is open. @returns whether it was handed to the socket */
  send(frame: ClientFrame): boolean {
    if (this.#state !== "open" || !this.#socket) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** The network came back, or somebody looks again: do not wait for the timer, and do not trust a silent line. */
  hurry(): void {
    if (this.#state === "waiting") this.#connect();
    else if (this.#state === "open" && this.#world.now() - this.#heard > DOUBT_MS) this.#again();
  }

  /** Ends for good, without a word to the listener. */
  close(): void {
    this.#state = "over";
    this.#release(1000);
  }

  #connect(): void {
    this.#release();
    this.#since ??= this.#world.now();
    this.#enter("connecting", this.#since, null);
    const socket = this.#world.open(this.#url);
    this.#socket = socket;
    socket.onopen = () => this.#opened(socket);
    socket.onmessage = (event) => this.#received(socket, event.data);
    socket.onclose = (event) => this.#closed(socket, event.code);
    socket.onerror = () => {};
    this.#timer = this.#world.later(OPEN_TIMEOUT_MS, () => this.#again());
  }

  #opened(socket: SocketLike): void {
    if (socket !== this.#socket) return;
    this.#heard = this.#world.now();
    socket.send(JSON.stringify(this.#listener.greeting()));
    this.#guard();
  }

  #received(socket: SocketLike, data: unknown): void {
    if (socket !== this.#socket || typeof data !== "string") return;
    this.#heard = this.#world.now();
    const frame = JSON.parse(data) as ServerFrame;
    if (frame.t === "ping") socket.send('{"t":"pong"}');
    if (frame.t === "goodbye") this.#named = frame.retry_ms;
    this.#listener.frame(frame);
    if (frame.t === "joined") this.#welcomed();
  }

  #welcomed(): void {
    this.#timer();
    this.#named = null;
    this.#enter("open", null, null);
  }

  #closed(socket: SocketLike, code: number): void {
    if (socket !== this.#socket) return;
    this.#release();
    if (code >= FINAL_FROM && code < 5000) this.#enter("over", this.#since ?? this.#world.now(), code);
    else this.#wait(code);
  }

  /** Gives up a line that is silent or never opened. */
  #again(): void {
    this.#release(1000);
    this.#wait(null);
  }

  #wait(code: number | null): void {
    this.#since ??= this.#world.now();
    const delay = retryDelay(this.#world.now() - this.#since, this.#world.random(), this.#named);
    this.#named = null;
    this.#enter("waiting", this.#since, code);
    if (this.#state === "waiting") this.#timer = this.#world.later(delay, () => this.#connect());
  }

  #guard(): void {
    const silent = this.#world.now() - this.#heard;
    if (silent >= SILENCE_MS) this.#again();
    else this.#watch = this.#world.later(SILENCE_MS - silent, () => this.#guard());
  }

  #release(code?: number): void {
    this.#timer();
    this.#watch();
    this.#timer = this.#watch = () => {};
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    if (code !== undefined) socket.close(code);
  }

  #enter(state: ConnectionState, since: number | null, code: number | null): void {
    this.#state = state;
    this.#since = since;
    this.#listener.state(state, since, code);
  }
}

/** The world of a real browser. */
export const browserWorld: World = {
  open: (url) => new WebSocket(url) as unknown as SocketLike,
  now: localNow,
  random: () => Math.random(),
  later: (ms, act) => {
    const id = setTimeout(act, ms);
    return () => clearTimeout(id);
  },
};
