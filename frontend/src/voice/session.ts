/* One voice in a house: the offer, its turn, the way through the network, and coming back when it is lost. Everything is
   negotiated once; who is heard where, the house decides. May not know screens, documents or devices; time, chance and the
   browser's peer connection are given in, so that every rule here is tested without waiting. */
import type { ClientFrame, ServerFrame } from "$lib/types";
import type { IceServer, VoiceWays } from "../generated/api";
import { wayOf, type Figures } from "./check/network";
import type { Verdict } from "./devices";

/** So many voices one hears at the same time; fixed for ever, because nothing is negotiated again. */
export const SLOTS = 7;
/** So long the way through the network may take, from the answer on. The house gives up after 15 s. */
export const WAY_MS = 18_000;
/** So long the house may say nothing to an offer, its turn not counted. */
export const ANSWER_MS = 30_000;
/** Networks falter; so long afterwards they are broken. */
export const FALTER_MS = 6_000;
/** The pause before the first try again, drawn by lot, so that a thousand do not ask in the same moment. */
export const FIRST_PAUSE_MS = 3_000;
export const LONGEST_PAUSE_MS = 30_000;
/** Whom others wait to hear comes first. */
export const URGENT_PAUSE_MS = 300;
/** A way that was not found may be found at the second try. */
const WAYS_TRIED = 2;

/** `waiting`: its turn comes; `away`: it was there and comes back by itself; `impossible`: not without a hand. */
export type Standing = "off" | "joining" | "waiting" | "up" | "away" | "impossible";
/** Why it is impossible: the network, the house (full, none), the same person elsewhere, or not entitled to one. */
export type Hindrance = "network" | "house" | "elsewhere";
const BACK_BY_ITSELF: ReadonlySet<string> = new Set(["lost", "stopping", "unavailable", "busy", "closed", "not_trusted"]);

export interface State {
  standing: Standing;
  hindrance: Hindrance | null;
  /** About when its turn comes, local ms. */
  turnAt: number | null;
  /** Over a relay, or directly to the house; null: nobody knows yet. */
  way: Exclude<Verdict, "blocked"> | null;
}

export interface World {
  peer(servers: IceServer[]): RTCPeerConnection;
  /** Whether there is voice here, and over which relays. */
  ways(): Promise<VoiceWays>;
  /** @returns whether it was handed to an open line */
  send(frame: ClientFrame): boolean;
  now(): number;
  /** 0 ≤ value < 1 */
  random(): number;
  later(ms: number, act: () => void): () => void;
  id(): string;
}

export interface Told {
  state(state: State): void;
  /** What comes in at a place; the same place for as long as this connection stands. */
  heard(slot: number, track: MediaStreamTrack): void;
  /** Whether others wait to hear this person. */
  urgent(): boolean;
}

type Mine = Extract<ServerFrame, { t: "answer" | "voice" }>;
const OFF: State = { standing: "off", hindrance: null, turnAt: null, way: null };

export class Session {
  readonly #world: World;
  readonly #told: Told;
  #state: State = OFF;
  #wanted = false;
  #track: MediaStreamTrack | null = null;
  #on = false;
  /** So much sound (ms) goes into one packet of mine; null: as the house answered. */
  #packet: number | null = null;
  #visit = "";
  /** What the house answered, and with which packets it was last taken. */
  #theirs = "";
  #packed: number | null = null;
  #packing: Promise<void> = Promise.resolve();
  #pc: RTCPeerConnection | null = null;
  #sender: RTCRtpSender | null = null;
  #sends = false;
  #answered = false;
  #tries = 0;
  #ways = 0;
  #was = false;
  #timer: () => void = () => {};
  #falters: () => void = () => {};

  constructor(world: World, told: Told) {
    this.#world = world;
    this.#told = told;
  }

  get state(): State {
    return this.#state;
  }

  /** Whatever stands in the way now may be gone: joins, or tries at once. */
  start(): void {
    if (this.#wanted && (this.#state.standing === "up" || this.#state.standing === "waiting")) return;
    this.#wanted = true;
    this.#tries = this.#ways = 0;
    void this.#offer();
  }

  /** Wants no voice any more. */
  stop(): void {
    if (this.#visit) this.#world.send({ t: "hang_up", visit: this.#visit });
    this.#wanted = this.#was = false;
    this.#end();
    this.#is(OFF);
  }

  /** The microphone, if there is one, and whether it is open. Nothing is negotiated for it. */
  microphone(track: MediaStreamTrack | null, on: boolean): void {
    const other = track !== this.#track;
    this.#track = track;
    this.#on = on;
    if (this.#pc === null) return;
    if (other && track !== null && !this.#sends) return void this.#offer(); // a browser that offered no voice of its own
    if (other) void this.#sender?.replaceTrack(track).catch(() => {});
    if (this.#answered) this.#world.send({ t: "microphone", visit: this.#visit, on });
    this.#repack();
  }

  /** So much sound (ms) goes into one packet of mine from now on. The house need not know: it passes on what comes. */
  packets(ms: number): void {
    this.#packet = ms;
    this.#repack();
  }

  /** The line to the house is open anew. */
  joined(): void {
    if (!this.#wanted) return;
    if (this.#answered) this.#world.send({ t: "microphone", visit: this.#visit, on: this.#on });
    else if (this.#state.standing !== "impossible") void this.#offer();
  }

  /** The network is another one, or back: what is broken need not wait. */
  hurry(): void {
    if (!this.#wanted || this.#state.standing === "up" || this.#state.hindrance === "elsewhere") return;
    if (this.#pc === null) this.start();
  }

  hear(frame: Mine): void {
    if (frame.visit !== this.#visit || this.#visit === "") return;
    if (frame.t === "answer") void this.#answer(frame.sdp);
    else if (frame.state === "waiting") this.#waits(frame.wait_ms ?? 0);
    else if (frame.state === "down") this.#down(frame.reason ?? "lost");
    else if (frame.state === "up") void this.#up();
  }

  async #offer(): Promise<void> {
    this.#end();
    const visit = (this.#visit = this.#world.id());
    const mine = () => this.#visit === visit;
    this.#is({ ...OFF, standing: this.#was ? "away" : "joining" });
    try {
      const ways = await this.#world.ways();
      if (!mine()) return;
      if (!ways.offered) return this.#impossible("house");
      const sdp = await this.#prepared(ways.ice_servers, mine);
      if (!mine() || sdp === null) return;
      if (!this.#world.send({ t: "offer", visit, sdp, on: this.#on })) return this.#end(); // `joined` asks again
      this.#timer = this.#world.later(ANSWER_MS, () => this.#again());
    } catch {
      if (mine()) this.#again();
    }
  }

  async #prepared(servers: IceServer[], mine: () => boolean): Promise<string | null> {
    const pc = (this.#pc = this.#world.peer(servers));
    this.#sender = pc.addTransceiver(this.#track ?? "audio", { direction: "sendonly" }).sender;
    const slots = Array.from({ length: SLOTS }, () => pc.addTransceiver("audio", { direction: "recvonly" }));
    pc.ontrack = ({ transceiver, track }) => mine() && this.#told.heard(slots.indexOf(transceiver), track);
    pc.onconnectionstatechange = () => mine() && this.#line(pc.connectionState);
    await pc.setLocalDescription();
    const sdp = pc.localDescription?.sdp ?? null;
    this.#sends = /^a=ssrc:/m.test(sdp?.split(/^m=/m)[1] ?? "");
    return sdp;
  }

  async #answer(sdp: string): Promise<void> {
    const pc = this.#pc;
    if (pc === null || this.#answered) return;
    this.#timer();
    this.#answered = true;
    this.#timer = this.#world.later(WAY_MS, () => this.#down("not_set_up"));
    if (this.#state.turnAt !== null) this.#is({ ...this.#state, standing: this.#was ? "away" : "joining", turnAt: null });
    try {
      this.#theirs = sdp;
      this.#packed = this.#packet;
      await pc.setRemoteDescription({ type: "answer", sdp: withPackets(sdp, this.#packed) });
      this.#world.send({ t: "microphone", visit: this.#visit, on: this.#on }); // it may have changed meanwhile
    } catch {
      if (pc === this.#pc) this.#again();
    }
  }

  /** The browser hears its own offer and the answer it knows once more, with another length of packets: one after the
   *  other, and only while somebody may speak. */
  #repack(): void {
    const pc = this.#pc;
    const due = () => pc !== null && pc === this.#pc && this.#state.standing === "up" && this.#track !== null && this.#packed !== this.#packet;
    if (!due()) return;
    this.#packing = this.#packing.then(async () => {
      if (!due()) return;
      this.#packed = this.#packet;
      try {
        await pc!.setLocalDescription();
        await pc!.setRemoteDescription({ type: "answer", sdp: withPackets(this.#theirs, this.#packed) });
      } catch {
        /* it goes on with the packets it has */
      }
    });
  }

  async #up(): Promise<void> {
    const pc = this.#pc;
    this.#timer();
    this.#tries = this.#ways = 0;
    if (this.#state.standing === "up" || pc === null) return;
    this.#was = true;
    this.#is({ ...OFF, standing: "up" });
    this.#repack();
    const way = await found(pc);
    if (pc === this.#pc) this.#is({ ...OFF, standing: "up", way });
  }

  #waits(ms: number): void {
    this.#timer();
    this.#timer = this.#world.later(ms + ANSWER_MS, () => this.#again());
    this.#is({ ...this.#state, standing: "waiting", turnAt: this.#world.now() + ms });
  }

  /** Networks falter for a moment; what is broken is made anew. */
  #line(state: RTCPeerConnectionState): void {
    this.#falters();
    this.#falters = () => {};
    if (state === "failed") this.#broken();
    else if (state === "disconnected") this.#falters = this.#world.later(FALTER_MS, () => this.#broken());
  }

  #broken(): void {
    if (this.#state.standing === "up") this.#again();
    else this.#down("not_set_up");
  }

  #down(reason: string): void {
    if (reason === "not_set_up" && ++this.#ways < WAYS_TRIED) this.#again();
    else if (reason === "not_set_up") this.#impossible("network");
    else if (reason === "replaced") this.#impossible("elsewhere");
    else if (BACK_BY_ITSELF.has(reason)) this.#again();
    else this.#impossible("house");
  }

  #again(): void {
    this.#end();
    this.#is({ ...OFF, standing: this.#was ? "away" : "joining" });
    this.#timer = this.#world.later(pause(this.#tries++, this.#world.random(), this.#told.urgent()), () => void this.#offer());
  }

  #impossible(hindrance: Hindrance): void {
    this.#end();
    this.#was = false;
    this.#is({ ...OFF, standing: "impossible", hindrance });
  }

  #end(): void {
    this.#timer();
    this.#falters();
    this.#timer = this.#falters = () => {};
    this.#visit = "";
    this.#answered = false;
    const pc = this.#pc;
    this.#pc = this.#sender = null;
    if (pc === null) return;
    pc.ontrack = pc.onconnectionstatechange = null;
    pc.close();
  }

  #is(state: State): void {
    this.#state = state;
    this.#told.state(state);
  }
}

/** How long to wait before try number `attempt` (0 = first). */
export function pause(attempt: number, random: number, urgent: boolean): number {
  const first = urgent ? URGENT_PAUSE_MS : FIRST_PAUSE_MS;
  return random * Math.min(LONGEST_PAUSE_MS, first * 2 ** Math.min(attempt, 10));
}

/** The house's answer with packets of another length. Its first line is the one that takes this person's voice. */
const withPackets = (sdp: string, ms: number | null) => (ms === null ? sdp : sdp.replace(/^a=ptime:\d+/m, `a=ptime:${ms}`));

/** Which way was found; null where browsers do not tell. */
async function found(pc: RTCPeerConnection): Promise<State["way"]> {
  return pc.getStats().then((figures) => wayOf(figures as unknown as Figures), () => null);
}
