import { beforeEach, describe, expect, it } from "vitest";
import type { ClientFrame, ServerFrame } from "../types";
import { Connection, DOUBT_MS, LONGEST_RETRY_MS, OPEN_TIMEOUT_MS, retryDelay, SILENCE_MS, type ConnectionState, type SocketLike, type World } from "./connection";

class FakeSocket implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  sent: ClientFrame[] = [];
  closed = false;
  send = (text: string) => void this.sent.push(JSON.parse(text) as ClientFrame);
  close = () => void (this.closed = true);
  says = (frame: ServerFrame) => this.onmessage?.({ data: JSON.stringify(frame) });
  drops = (code: number) => this.onclose?.({ code, reason: "" });
}

class FakeWorld implements World {
  time = 0;
  chance = 0.5;
  sockets: FakeSocket[] = [];
  timers: { at: number; act: () => void }[] = [];
  now = () => this.time;
  random = () => this.chance;
  open = () => this.sockets[this.sockets.push(new FakeSocket()) - 1]!;
  later = (ms: number, act: () => void) => {
    const timer = { at: this.time + ms, act };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((one) => one !== timer));
  };
  pass(ms: number): void {
    const until = this.time + ms;
    for (;;) {
      const next = this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.time = next.at;
      this.timers = this.timers.filter((timer) => timer !== next);
      next.act();
    }
    this.time = until;
  }
  get last(): FakeSocket {
    return this.sockets.at(-1)!;
  }
}

const JOINED: ServerFrame = { t: "joined", epoch: "e", participant: "p", role: "participant", ordinal: 0, topics: [], now: 0, voice: true };
const PING: ServerFrame = { t: "ping", now: 0, heads: {} };
let world: FakeWorld;
let states: [ConnectionState, number | null, number | null][];
let connection: Connection;

beforeEach(() => {
  world = new FakeWorld();
  states = [];
  connection = new Connection("ws://there", world, {
    greeting: () => ({ t: "join", epoch: null, topics: {}, locale: "de" }),
    frame: () => {},
    state: (...state) => states.push(state),
  });
});

function joined(): FakeSocket {
  const socket = world.last;
  socket.onopen?.();
  socket.says(JOINED);
  return socket;
}

describe("coming and staying", () => {
  it("greets first and is open only when the server has welcomed it", () => {
    connection.start();
    world.last.onopen?.();
    expect(world.last.sent).toEqual([{ t: "join", epoch: null, topics: {}, locale: "de" }]);
    expect(connection.send({ t: "pong" })).toBe(false);
    world.last.says(JOINED);
    expect(connection.state).toBe("open");
    expect(connection.send({ t: "pong" })).toBe(true);
  });

  it("answers every ping", () => {
    connection.start();
    const socket = joined();
    socket.says(PING);
    expect(socket.sent.at(-1)).toEqual({ t: "pong" });
  });

  it("gives up a socket that never opens", () => {
    connection.start();
    world.pass(OPEN_TIMEOUT_MS);
    expect(connection.state).toBe("waiting");
    expect(world.last.closed).toBe(true);
  });

  it("gives up a silent line after 45 s, counted from the last frame", () => {
    connection.start();
    const socket = joined();
    world.pass(30_000);
    socket.says(PING);
    world.pass(SILENCE_MS - 1);
    expect(connection.state).toBe("open");
    world.pass(1);
    expect(connection.state).toBe("waiting");
  });
});

describe("coming back", () => {
  it("waits between 0 and 2 s before the first try and says since when", () => {
    connection.start();
    joined();
    world.pass(5_000);
    world.last.drops(1006);
    expect(states.at(-1)).toEqual(["waiting", 5_000, 1006]);
    world.pass(999);
    expect(world.sockets).toHaveLength(1);
    world.pass(1);
    expect(world.sockets).toHaveLength(2);
    expect(states.at(-1)).toEqual(["connecting", 5_000, null]);
  });

  it("comes when the server named a time", () => {
    connection.start();
    joined().says({ t: "goodbye", code: 4000, reason: "shutdown", retry_ms: 7_300 });
    world.last.drops(4000);
    world.pass(7_299);
    expect(world.sockets).toHaveLength(1);
    world.pass(1);
    expect(world.sockets).toHaveLength(2);
  });

  it("does not come back after a final code", () => {
    connection.start();
    joined();
    world.last.drops(4502);
    world.pass(600_000);
    expect(world.sockets).toHaveLength(1);
    expect(states.at(-1)?.[0]).toBe("over");
    expect(states.at(-1)?.[2]).toBe(4502);
  });

  it("hurries when the network is back, and doubts a line that was silent too long", () => {
    connection.start();
    joined();
    world.last.drops(1006);
    connection.hurry();
    expect(world.sockets).toHaveLength(2);
    joined();
    world.pass(DOUBT_MS);
    connection.hurry();
    expect(world.sockets).toHaveLength(2);
    world.pass(1);
    connection.hurry();
    expect(connection.state).toBe("waiting");
  });

  it("hears nothing more from a socket it has given up", () => {
    connection.start();
    const old = joined();
    old.drops(1006);
    connection.hurry();
    joined();
    expect(old.onmessage).toBeNull();
    expect(connection.state).toBe("open");
  });
});

describe("a thousand people and a server that is away for three seconds", () => {
  const AWAY_MS = 3_000;
  /** When each of them is in again, drawn by a lot of its own. */
  const back = (person: number): number => {
    let lot = person + 1;
    const world = new FakeWorld();
    world.random = () => (lot = (lot * 16_807) % 2_147_483_647) / 2_147_483_647;
    const connection = new Connection("ws://there", world, { greeting: () => ({ t: "pong" }), frame: () => {}, state: () => {} });
    connection.start();
    world.last.onopen?.();
    world.last.says(JOINED);
    world.last.drops(1006);
    while (world.time < AWAY_MS) {
      world.pass(world.timers[0]!.at - world.time);
      if (world.time < AWAY_MS) world.last.drops(1006);
    }
    return world.time;
  };

  it("has them all back soon after it, and not all at once", () => {
    const times = Array.from({ length: 1_000 }, (_, person) => back(person)).sort((a, b) => a - b);
    expect(times.at(-1)).toBeLessThan(2 * AWAY_MS);
    expect(times[900]! - times[100]!).toBeGreaterThan(1_000);
  });
});

describe("retryDelay", () => {
  it("spreads over the whole span and never waits longer than 30 s", () => {
    expect(retryDelay(0, 0, null)).toBe(0);
    expect(retryDelay(0, 0.999, null)).toBeLessThan(2_000);
    expect(retryDelay(16_000, 0.5, null)).toBe(8_000);
    expect(retryDelay(600_000, 1, null)).toBe(LONGEST_RETRY_MS);
    expect(retryDelay(0, 0.5, 900)).toBe(900);
  });
});
