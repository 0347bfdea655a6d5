// @vitest-environment happy-dom
/* A room against a line that is played by hand: what is shown, what is sent, what survives. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ClientFrame, Contribution, ServerFrame, StageDoc } from "../types";
import type { SocketLike, World } from "./connection";
import { Refusal, Room } from "./room.svelte";
import { MemoryStore } from "./storage";

class Line implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  sent: ClientFrame[] = [];
  send = (text: string) => void this.sent.push(JSON.parse(text) as ClientFrame);
  close = () => {};
  says = (...frames: ServerFrame[]) => frames.forEach((frame) => this.onmessage?.({ data: JSON.stringify(frame) }));
  commands = () => this.sent.filter((frame) => frame.t === "command");
}

let lines: Line[];
let store: MemoryStore;
let rooms: Room[];
let time = 1_000_000;
const world: World = {
  open: () => lines[lines.push(new Line()) - 1]!,
  now: () => time,
  random: () => 0,
  later: (ms, act) => {
    const id = setTimeout(act, ms);
    return () => clearTimeout(id);
  },
};
const setup = { title: "T", languages: ["de"], address: "sie", starts_at: "2027-03-11T17:30", zone: "Europe/Berlin", capacity: 4, kinds: [] };
const stage = { phase: "running", setup, steps: { s1: { n: 1, method: "plenary", title: "A" } }, current: "s1", clock: null } as unknown as StageDoc;
const con = (n: number, by = "other"): Contribution => ({
  id: `c${n}`, n, step: "s1", by, at: 1, text: `words ${n}`, kind: null, reply_to: null, relation: null, corrected_at: null, withdrawn_at: null, withdrawn_by: null, erased: false,
  noted_by: null, spoken: false, confirmed_at: null, hidden: null, table: null,
});
const items = (...list: Contribution[]) => ({ items: Object.fromEntries(list.map((one) => [one.id, one])), total: list.length });
const joined = (epoch = "e1"): ServerFrame => ({ t: "joined", epoch, participant: "p", role: "participant", ordinal: 3, topics: ["stage", "stream", "people", "mood", "me:p"], now: 5_000_000, voice: true });
const words = { contribution: "abcdefghijklmnop", step: "s1", text: "Wenn der Strom weg ist", reply_to: null, relation: null, spoken: false };

function enter(): { room: Room; line: Line } {
  const room = new Room("d", "p", { world, store });
  rooms.push(room);
  room.start();
  return { room, line: come() };
}

function come(epoch = "e1"): Line {
  const line = lines.at(-1)!;
  line.onopen?.();
  line.says(joined(epoch));
  return line;
}

const drawn = () => new Promise((resolve) => setTimeout(resolve, 40));

beforeEach(() => {
  lines = [];
  rooms = [];
  store = new MemoryStore();
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify({ participant: "p", name: "Uwe", role: "participant", token: "t" }))));
});
afterEach(() => {
  rooms.forEach((room) => room.close());
  vi.unstubAllGlobals();
});

describe("joining", () => {
  it("asks for what everybody sees, then for what it may see of its own", () => {
    const { line } = enter();
    expect(line.sent[0]).toMatchObject({ t: "join", epoch: null, topics: { stage: 0, stream: 0, people: 0 } });
    expect(line.sent[1]).toEqual({ t: "subscribe", topics: { mood: 0, "me:p": 0 } });
  });

  it("shows documents and keeps the server's time", async () => {
    const { room, line } = enter();
    line.says({ t: "snapshot", topic: "stage", version: 4, doc: stage }, { t: "snapshot", topic: "stream", version: 4, doc: items(con(1)) });
    line.says({ t: "delta", topic: "stream", from: 4, to: 5, ops: [["=", ["items", "c2"], con(2)], ["=", ["total"], 2]] });
    await drawn();
    expect(room.step?.title).toBe("A");
    expect(room.contributions.map((one) => one.n)).toEqual([1, 2]);
    expect(room.now(time)).toBe(5_000_000);
  });

  it("completes a line with what the wire leaves out, and gives the same object as long as it is the same line", async () => {
    const { room, line } = enter();
    const short = (n: number, more = {}) => ({ id: `c${n}`, n, step: "s1", by: "u", at: 1, text: "words", ...more });
    line.says({ t: "snapshot", topic: "stream", version: 4, doc: { items: { c1: short(1) }, total: 1 } });
    await drawn();
    const first = room.contributions[0];
    line.says({ t: "delta", topic: "stream", from: 4, to: 5, ops: [["=", ["items", "c2"], short(2, { kind: "wish" })]] });
    await drawn();
    expect(room.contributions).toEqual([con(1, "u"), { ...con(2, "u"), kind: "wish" }].map((one) => ({ ...one, text: "words" })));
    expect(room.contributions[0]).toBe(first);
  });

  it("fetches what a ping says is newer, and asks once when something is missing", () => {
    const { line } = enter();
    line.says({ t: "snapshot", topic: "stream", version: 4, doc: items() });
    line.sent = [];
    line.says({ t: "ping", now: 1, heads: { stream: 9, elsewhere: 3 } });
    expect(line.sent).toEqual([{ t: "pong" }, { t: "subscribe", topics: { stream: 4 } }]);
    line.sent = [];
    line.says({ t: "delta", topic: "stream", from: 7, to: 8, ops: [] }, { t: "delta", topic: "stream", from: 8, to: 9, ops: [] });
    expect(line.sent).toEqual([{ t: "subscribe", topics: { stream: 4 } }]);
  });
});

describe("commands", () => {
  it("are sent again after an outage until they are answered, with the same id", async () => {
    const { room, line } = enter();
    const answer = room.command("contribute", words);
    const [first] = line.commands();
    line.onclose?.({ code: 1006, reason: "" });
    await drawn();
    const again = come();
    expect(again.commands()).toEqual([first]);
    again.says({ t: "reply", id: (first as { id: string }).id, ok: true, seq: 7 });
    await expect(answer).resolves.toBeUndefined();
    expect(store.keys("resonanz/")).toEqual([]);
  });

  it("stay among the pending until what they did is on the screen, so that nothing jumps back in between", async () => {
    const { room, line } = enter();
    line.says({ t: "snapshot", topic: "me:p", version: 4, doc: { weights: {} } });
    void room.command("rate", { step: "s1", scale: "heard", value: 4 });
    const [first] = line.commands() as { id: string }[];
    line.says({ t: "reply", id: first!.id, ok: true, seq: 5 });
    await drawn();
    expect(room.pending.map((one) => one.name)).toEqual(["rate"]);
    line.says({ t: "delta", topic: "me:p", from: 4, to: 5, ops: [] });
    expect(room.pending).toHaveLength(1);
    await drawn();
    expect(room.pending).toEqual([]);
  });

  it("whose doing is on no screen here are over after three seconds", async () => {
    vi.useFakeTimers();
    const { room, line } = enter();
    void room.command("rate", { step: "s1", scale: "heard", value: 4 });
    const [first] = line.commands() as { id: string }[];
    line.says({ t: "reply", id: first!.id, ok: true, seq: 5 });
    expect(room.pending).toHaveLength(1);
    vi.advanceTimersByTime(3_000);
    expect(room.pending).toEqual([]);
    vi.useRealTimers();
  });

  it("given while the line is away wait and go when it is back, also after a reload", () => {
    const first = new Room("d", "p", { world, store });
    rooms.push(first);
    first.start();
    void first.command("contribute", words);
    expect(lines[0]!.commands()).toEqual([]);
    first.close();
    const { line, room } = enter();
    expect(line.commands()).toHaveLength(1);
    expect(room.pending.map((one) => one.name)).toEqual(["contribute"]);
  });

  it("tell a lasting no and keep refused words with the reason", async () => {
    const { room, line } = enter();
    const answer = room.command("contribute", words);
    const id = (line.commands()[0] as { id: string }).id;
    line.says({ t: "reply", id, ok: false, error: { code: "not_open", message: "Noch nicht offen.", temporary: false, retry_ms: null } });
    await expect(answer).rejects.toBeInstanceOf(Refusal);
    expect(room.pending[0]?.rejected?.message).toBe("Noch nicht offen.");
    room.discard(id);
    expect(room.pending).toEqual([]);
  });

  it("are tried again by themselves when everybody writes at once", async () => {
    vi.useFakeTimers();
    try {
      const { room, line } = enter();
      void room.command("contribute", words);
      const id = (line.commands()[0] as { id: string }).id;
      line.says({ t: "reply", id, ok: false, error: { code: "busy", message: "", temporary: true, retry_ms: null } });
      expect(room.pending).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(line.commands()).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it("wait as long as a rule says and go together, in the order they were written", async () => {
    vi.useFakeTimers();
    try {
      const { room, line } = enter();
      const ids = ["c1", "c2"].map((contribution) => {
        void room.command("contribute", { ...words, contribution });
        return (line.commands().at(-1) as { id: string }).id;
      });
      const slow = { code: "slow_mode", message: "Gleich.", temporary: true } as const;
      line.says({ t: "reply", id: ids[1]!, ok: false, error: { ...slow, retry_ms: 9_000 } });
      line.says({ t: "reply", id: ids[0]!, ok: false, error: { ...slow, retry_ms: 8_900 } });
      expect([...room.waits.keys()].sort()).toEqual([...ids].sort());
      line.sent = [];
      await vi.advanceTimersByTimeAsync(8_000);
      expect(line.commands()).toEqual([]);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(line.commands().map((one) => (one as { id: string }).id)).toEqual(ids);
      line.says({ t: "reply", id: ids[0]!, ok: true, seq: 9 }, { t: "reply", id: ids[1]!, ok: false, error: { ...slow, retry_ms: 10_000 } });
      expect([...room.waits.keys()]).toEqual([ids[1]]);
      expect(store.keys("resonanz/").filter((key) => key.includes("command"))).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("can be watched, and whoever watches hears when one is stored, not when it is refused", async () => {
    const { room, line } = enter();
    const heard: string[] = [];
    room.watch((name) => () => heard.push(name));
    const stored = room.command("extend", { step: "s1", minutes: 2 });
    const refused = room.command("open_step", { step: "s2", after: "s1" });
    const [first, second] = line.commands() as { id: string }[];
    line.says({ t: "reply", id: first!.id, ok: true, seq: 9 });
    line.says({ t: "reply", id: second!.id, ok: false, error: { code: "moved_on", message: "", temporary: false, retry_ms: null } });
    await stored;
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    expect(heard).toEqual(["extend"]);
  });

  it("show a stance at once, before it is stored", async () => {
    const { room, line } = enter();
    line.says({ t: "snapshot", topic: "me:p", version: 1, doc: { contributions: {}, stances: { c1: "differs" }, echoes: {}, replies: {} } });
    await drawn();
    expect(room.stanceOf("c1")).toBe("differs");
    void room.command("resonate", { contribution: "c1", stance: "same" });
    expect(room.stanceOf("c1")).toBe("same");
  });
});

describe("coming back", () => {
  it("returns with its epoch and versions", async () => {
    const { line } = enter();
    line.says({ t: "snapshot", topic: "stage", version: 4, doc: stage }, { t: "snapshot", topic: "stream", version: 6, doc: items() });
    line.onclose?.({ code: 4000, reason: "" });
    await drawn();
    const again = come();
    expect(again.sent[0]).toMatchObject({ t: "join", epoch: "e1", topics: { stage: 4, stream: 6, people: 0, mood: 0, "me:p": 0 } });
  });

  it("in a new epoch keeps the picture until the new one is here", async () => {
    const { room, line } = enter();
    line.says({ t: "snapshot", topic: "stream", version: 6, doc: items(con(1)) });
    await drawn();
    line.onclose?.({ code: 1006, reason: "" });
    await drawn();
    const again = come("e2");
    expect(room.contributions).toHaveLength(1);
    again.says({ t: "snapshot", topic: "stream", version: 2, doc: items(con(1), con(2)) });
    await drawn();
    expect(room.contributions).toHaveLength(2);
  });

  it("stays away, with a reason, when it may not come back", () => {
    const { room, line } = enter();
    line.onclose?.({ code: 4504, reason: "" });
    expect(room.line).toMatchObject({ state: "over", reason: "deleted" });
  });

  it("learns by HTTP that its place is gone when the handshake is refused", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify({ error: { code: "not_signed_in", message: "", temporary: false, retry_ms: null } }), { status: 401 })));
    const { room } = enter();
    await drawn();
    expect(room.line).toMatchObject({ state: "over", reason: "not_admitted" });
  });
});
