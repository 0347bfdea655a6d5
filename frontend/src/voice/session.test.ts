/* One voice against a house and a network that are played by hand: what is offered, and how it comes back. */
import { beforeEach, describe, expect, it } from "vitest";
import type { ClientFrame } from "$lib/types";
import { ANSWER_MS, FALTER_MS, FIRST_PAUSE_MS, LONGEST_PAUSE_MS, pause, Session, SLOTS, WAY_MS, type State } from "./session";

class Peer {
  connectionState = "new";
  localDescription: { sdp: string } | null = null;
  answer = "";
  answers: string[] = [];
  closed = false;
  kinds: string[] = [];
  track: unknown = null;
  ontrack: ((event: unknown) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  constructor(readonly servers: unknown, readonly sdp: string) {}
  addTransceiver(what: unknown, { direction }: { direction: string }) {
    this.kinds.push(direction);
    if (direction === "sendonly" && typeof what !== "string") this.track = what;
    return { sender: { replaceTrack: async (track: unknown) => void (this.track = track) } };
  }
  setLocalDescription = async () => void (this.localDescription = { sdp: this.sdp });
  setRemoteDescription = async ({ sdp }: { sdp: string }) => {
    this.answer = sdp;
    this.answers.push(sdp);
  };
  getStats = async () => new Map([["t", { id: "t", type: "transport", selectedCandidatePairId: "p" }], ["p", { id: "p", type: "candidate-pair", localCandidateId: "c" }], ["c", { id: "c", type: "local", candidateType: "relay" }]]);
  close = () => void (this.closed = true);
  becomes(state: string) {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}

const SENDS = "v=0\r\nm=audio 9\r\na=ssrc:1 cname:x\r\nm=audio 9\r\n";
let peers: Peer[], sent: ClientFrame[], states: State[], now: number, line: boolean, urgent: boolean, offered: boolean, sdp: string;
let timers: { at: number; act: () => void }[];
let session: Session;

const TWENTY = "v=0\r\nm=audio 9\r\na=ptime:20\r\nm=audio 9\r\na=ptime:20\r\n";
const SIXTY = TWENTY.replace("ptime:20", "ptime:60");
let answer: string;

const settled = () => new Promise((resolve) => setTimeout(resolve));
const last = () => states.at(-1)!;
const offers = () => sent.filter((frame) => frame.t === "offer");
const visit = () => offers().at(-1)!.visit;
const track = { kind: "audio" } as unknown as MediaStreamTrack;

async function passes(ms: number): Promise<void> {
  const until = now + ms;
  for (let next = due(until); next; next = due(until)) {
    now = Math.max(now, next.at);
    timers = timers.filter((one) => one !== next);
    next.act();
    await settled();
  }
  now = until;
}
const due = (until: number) => timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];

async function comes(): Promise<void> {
  session.start();
  await settled();
  session.hear({ t: "answer", visit: visit(), sdp: answer });
  await settled();
  session.hear({ t: "voice", visit: visit(), state: "up", reason: null, wait_ms: null });
  await settled();
}
const down = (reason: string) => session.hear({ t: "voice", visit: visit(), state: "down", reason, wait_ms: null });

beforeEach(() => {
  [peers, sent, states, timers] = [[], [], [], []];
  answer = "ours";
  [now, line, urgent, offered, sdp] = [1_000, true, false, true, SENDS];
  session = new Session(
    {
      peer: (servers) => peers[peers.push(new Peer(servers, sdp)) - 1] as unknown as RTCPeerConnection,
      ways: async () => ({ offered, ice_servers: [{ urls: ["turn:x"], username: "u", credential: "c" }], until: 0 }),
      send: (frame) => line && sent.push(frame) > 0,
      now: () => now,
      random: () => 1,
      later: (ms, act) => {
        const one = { at: now + ms, act };
        timers.push(one);
        return () => (timers = timers.filter((other) => other !== one));
      },
      id: () => `visit-${peers.length}`,
    },
    { state: (state) => states.push(state), heard: () => {}, urgent: () => urgent },
  );
});

describe("a voice", () => {
  it("offers one to send and all places to hear at, once, and stands", async () => {
    await comes();
    expect(peers[0]).toMatchObject({ kinds: ["sendonly", ...Array<string>(SLOTS).fill("recvonly")], answer: "ours", servers: [{ urls: ["turn:x"] }] });
    expect(offers()).toEqual([{ t: "offer", visit: "visit-0", sdp: SENDS, on: false }]);
    expect(last()).toMatchObject({ standing: "up", way: "relayed" });
    await passes(10 * WAY_MS);
    expect(peers).toHaveLength(1);
  });

  it("gets a microphone without being negotiated again, and says whether it is open", async () => {
    await comes();
    session.microphone(track, true);
    expect(peers[0]!.track).toBe(track);
    expect(sent.at(-1)).toEqual({ t: "microphone", visit: "visit-0", on: true });
    expect(peers).toHaveLength(1);
  });

  it("is made anew for a microphone only where the browser had offered none", async () => {
    sdp = "v=0\r\nm=audio 9\r\nm=audio 9\r\n";
    await comes();
    session.microphone(track, true);
    await settled();
    expect(peers).toHaveLength(2);
    expect(peers[1]!.track).toBe(track);
    expect(offers().at(-1)).toMatchObject({ on: true });
  });

  it("makes longer packets where many hear it, and asks the house nothing", async () => {
    answer = TWENTY;
    session.packets(20);
    await comes();
    session.microphone(track, true);
    session.packets(60);
    await settled();
    session.packets(60);
    session.packets(20);
    await settled();
    expect(peers[0]!.answers).toEqual([TWENTY, SIXTY, TWENTY]);
    expect(peers).toHaveLength(1);
    expect(offers()).toHaveLength(1);
  });

  it("comes with the packets of its place, and bothers nobody who only listens", async () => {
    answer = TWENTY;
    session.packets(60);
    await comes();
    session.packets(20);
    await settled();
    expect(peers[0]!.answers).toEqual([SIXTY]);
    session.microphone(track, false);
    await settled();
    expect(peers[0]!.answers).toEqual([SIXTY, TWENTY]);
  });

  it("waits for its turn, however long", async () => {
    session.start();
    await settled();
    session.hear({ t: "voice", visit: visit(), state: "waiting", reason: null, wait_ms: 20_000 });
    expect(last()).toMatchObject({ standing: "waiting", turnAt: now + 20_000 });
    await passes(20_000 + ANSWER_MS - 1);
    expect(offers()).toHaveLength(1);
  });

  it("is let go, and says so", async () => {
    await comes();
    session.stop();
    expect(sent.at(-1)).toEqual({ t: "hang_up", visit: "visit-0" });
    expect(peers[0]!.closed).toBe(true);
    await passes(100_000);
    expect(last().standing).toBe("off");
    expect(peers).toHaveLength(1);
  });
});

describe("what was lost", () => {
  it.each(["lost", "stopping", "unavailable", "busy", "closed"])("comes back by itself after %s", async (reason) => {
    await comes();
    down(reason);
    expect(last().standing).toBe("away");
    await passes(FIRST_PAUSE_MS);
    expect(offers()).toHaveLength(2);
    expect(peers[0]!.closed).toBe(true);
  });

  it("comes back with the microphone as it was", async () => {
    await comes();
    session.microphone(track, true);
    down("lost");
    await passes(FIRST_PAUSE_MS);
    expect(offers().at(-1)).toMatchObject({ on: true });
    expect(peers[1]!.track).toBe(track);
  });

  it("comes back sooner where others wait to hear it", async () => {
    await comes();
    urgent = true;
    down("lost");
    await passes(300);
    expect(offers()).toHaveLength(2);
  });

  it("waits longer each time, by lot, until it stands", () => {
    expect([0, 1, 2, 20].map((n) => pause(n, 1, false))).toEqual([FIRST_PAUSE_MS, 2 * FIRST_PAUSE_MS, 4 * FIRST_PAUSE_MS, LONGEST_PAUSE_MS]);
    expect(pause(3, 0, false)).toBe(0);
  });

  it("is given a moment when the network falters", async () => {
    await comes();
    peers[0]!.becomes("disconnected");
    await passes(FALTER_MS - 1);
    peers[0]!.becomes("connected");
    await passes(60_000);
    expect(peers).toHaveLength(1);
    peers[0]!.becomes("disconnected");
    await passes(FALTER_MS + FIRST_PAUSE_MS);
    expect(peers).toHaveLength(2);
  });

  it("is asked for when the line to the house is back, and never before", async () => {
    await comes();
    session.joined();
    expect(sent.at(-1)).toMatchObject({ t: "microphone", visit: "visit-0" });
    line = false;
    down("lost");
    await passes(60_000);
    line = true;
    session.joined();
    await settled();
    expect(offers()).toHaveLength(2);
  });
});

describe("what does not come by itself", () => {
  it("is a way no network lets through, after two tries", async () => {
    session.start();
    await settled();
    session.hear({ t: "answer", visit: visit(), sdp: "ours" });
    await passes(WAY_MS + FIRST_PAUSE_MS);
    session.hear({ t: "answer", visit: visit(), sdp: "ours" });
    await passes(WAY_MS);
    expect(last()).toMatchObject({ standing: "impossible", hindrance: "network" });
    await passes(600_000);
    expect(offers()).toHaveLength(2);
    session.start();
    await settled();
    expect(offers()).toHaveLength(3);
  });

  it.each([["replaced", "elsewhere"], ["full", "house"], ["not_placed", "house"], ["over", "house"]] as const)("is a voice after %s", async (reason, hindrance) => {
    await comes();
    down(reason);
    await passes(600_000);
    expect(last()).toMatchObject({ standing: "impossible", hindrance });
    expect(offers()).toHaveLength(1);
  });

  it("is a voice in a house that offers none", async () => {
    offered = false;
    session.start();
    await settled();
    expect(last()).toMatchObject({ standing: "impossible", hindrance: "house" });
    expect(peers).toHaveLength(0);
  });

  it("is anything said of an older visit", async () => {
    await comes();
    session.hear({ t: "voice", visit: "another", state: "down", reason: "lost", wait_ms: null });
    expect(last().standing).toBe("up");
  });
});
