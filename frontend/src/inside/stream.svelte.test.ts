// @vitest-environment happy-dom
/* What of a fast stream is shown, and when. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MemoryStore } from "$lib/live/storage";
import type { Room } from "$lib/live/room.svelte";
import type { Contribution } from "$lib/types";
import { Stream } from "./stream.svelte";

const con = (n: number, by = "other", step = "s1"): Contribution => ({
  id: `c${n}`, n, step, by, at: 0, text: `words ${n}`, kind: null, reply_to: null, relation: null, corrected_at: null, withdrawn_at: null, withdrawn_by: null, erased: false,
  noted_by: null, spoken: false, confirmed_at: null, hidden: null, table: null,
});

/** The part of a room a stream looks at. */
class Hall {
  participant = "me";
  base = "/d/d/me";
  pending = $state.raw<unknown[]>([]);
  contributions = $state.raw<Contribution[]>([]);
  stage = { current: "s1" };
  steps = [{ id: "s1", opened_at: 1 }, { id: "s2", opened_at: 2 }, { id: "s3", opened_at: null }];
  stream = $derived({ items: Object.fromEntries(this.contributions.map((one) => [one.id, one])) });
  constructor(readonly store: MemoryStore) {}
  key = (name: string) => `${name}/`;
  now = () => 1_000_000;
}

function hall(store = new MemoryStore()) {
  const room = new Hall(store);
  const stream = new Stream(room as unknown as Room);
  const come = (...list: Contribution[]) => {
    room.contributions = [...room.contributions, ...list].slice(-200);
    stream.arrived();
  };
  return { room, stream, come, shown: () => stream.shown.map((one) => one.n) };
}

let clock = 0;
beforeEach(() => {
  clock = 100_000;
  vi.spyOn(performance, "now").mockImplementation(() => clock);
});
afterEach(() => void vi.restoreAllMocks());

describe("what slides in", () => {
  it("shows everything there is at the beginning, newest first", () => {
    const { come, shown } = hall();
    come(con(1), con(2));
    expect(shown()).toEqual([2, 1]);
  });

  it("lets single new ones in, but not a torrent: they wait and are counted", () => {
    const { come, shown, stream } = hall();
    come(con(1));
    clock += 10_000;
    come(con(2));
    expect(shown()).toEqual([2, 1]);
    for (let n = 3; n <= 62; n++) {
      clock += 50;
      come(con(n));
    }
    expect(shown()).toEqual([2, 1]);
    expect(stream.held).toBe(60);
    stream.show();
    expect(shown()).toHaveLength(62);
    expect(stream.held).toBe(0);
  });

  it("keeps one's own in sight when the moderation hides it while others wait", () => {
    const { come, room, shown, stream } = hall();
    come(con(1));
    come(con(2));
    come(con(3), con(4), con(5, "me"));
    expect(shown()).toEqual([5, 2, 1]);
    const hidden = { ...con(5, "me"), by: null, text: null, hidden: "third_party" } as Contribution;
    room.contributions = room.contributions.map((one) => (one.n === 5 ? hidden : one));
    stream.arrived();
    expect(shown()).toEqual([5, 2, 1]);
    expect(stream.held).toBe(2);
  });

  it("lets one or two that waited in when it has become quiet", () => {
    const { come, shown, stream } = hall();
    come(con(1));
    clock += 10_000;
    come(con(2));
    clock += 1_000;
    come(con(3));
    stream.trickle();
    expect(shown()).toEqual([2, 1]);
    clock += 6_000;
    stream.trickle();
    expect(shown()).toEqual([3, 2, 1]);
  });

  it("moves nothing under somebody who is reading", () => {
    const { come, shown, stream } = hall();
    stream.reading = () => true;
    come(con(1));
    clock += 60_000;
    come(con(2));
    expect(shown()).toEqual([1]);
    expect(stream.held).toBe(1);
  });

  it("shows my own words at once", () => {
    const { come, shown, stream } = hall();
    stream.reading = () => true;
    come(con(1));
    come(con(2), con(3, "me"));
    expect(shown()).toEqual([3, 1]);
    expect(stream.held).toBe(1);
  });

  it("keeps in the list what the topic no longer holds", () => {
    const { come, shown } = hall();
    come(...Array.from({ length: 200 }, (_, i) => con(i + 1)));
    clock += 10_000;
    come(con(201));
    expect(shown()).toHaveLength(201);
  });
});

describe("steps", () => {
  it("shows and counts one step alone when asked", () => {
    const { come, shown, stream } = hall();
    come(con(1), con(2, "other", "s2"));
    stream.filter = "s2";
    expect(shown()).toEqual([2]);
    stream.reading = () => true;
    come(con(3), con(4, "other", "s2"));
    expect(shown()).toEqual([2]);
    expect(stream.held).toBe(1);
  });
});

describe("older ones", () => {
  const everything = Array.from({ length: 450 }, (_, i) => con(i + 1, "other", i % 3 === 0 ? "s2" : "s1"));

  beforeEach(() => {
    vi.stubGlobal("fetch", (path: string) => {
      const { pathname, searchParams } = new URL(path, "http://here");
      const [step, before, limit] = [pathname.split("/").at(-2), Number(searchParams.get("before")), Number(searchParams.get("limit"))];
      const items = everything.filter((one) => one.step === step && one.n < before).reverse();
      return Promise.resolve(new Response(JSON.stringify({ items: items.slice(0, limit), more: items.length > limit })));
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it("are fetched page by page back to the first, none twice, none left out", async () => {
    const { come, shown, stream } = hall();
    come(...everything);
    expect(stream.olderSteps).toEqual(["s1", "s2"]);
    for (let turn = 0; stream.olderSteps.length > 0 && turn < 10; turn++) await stream.earlier();
    expect(shown()).toEqual(everything.map((one) => one.n).reverse());
  });

  it("of one step are fetched for that step", async () => {
    const { come, shown, stream } = hall();
    come(...everything);
    stream.filter = "s2";
    for (let turn = 0; stream.olderSteps.length > 0 && turn < 10; turn++) await stream.earlier();
    expect(shown()).toEqual(everything.filter((one) => one.step === "s2").map((one) => one.n).reverse());
  });

  it("are not asked for when the first is already here", () => {
    const { come, stream } = hall();
    come(con(1), con(2));
    expect(stream.olderSteps).toEqual([]);
  });

  it("are found again after an outage longer than the window", async () => {
    const { room, come, shown, stream } = hall();
    come(con(1), con(2));
    room.contributions = everything.slice(-200);
    stream.arrived();
    stream.show();
    expect(shown()).toHaveLength(200);
    for (let turn = 0; stream.olderSteps.length > 0 && turn < 10; turn++) await stream.earlier();
    expect(shown()).toHaveLength(450);
  });
});

describe("what was missed", () => {
  it("is what came after the last number seen in this browser", () => {
    const store = new MemoryStore();
    const first = hall(store);
    first.come(con(1), con(2, "me"));
    const again = hall(store);
    again.stream.follow();
    again.come(con(1), con(2, "me"), con(3), con(4, "me"), con(5));
    expect(again.stream.missedAfter).toBe(2);
    expect(again.stream.missed).toBe(2);
    again.stream.close();
  });

  it("is nothing when nothing came", () => {
    const store = new MemoryStore();
    hall(store).come(con(1));
    const again = hall(store);
    again.stream.follow();
    again.come(con(1));
    expect(again.stream.missedAfter).toBeNull();
    again.stream.close();
  });
});

describe("my words under way", () => {
  it("are ghosts until the stream holds them", () => {
    const { room, stream, come } = hall();
    come(con(1));
    room.pending = [{ id: "x", name: "contribute", args: { contribution: "c2", text: "words" }, since: 5 }];
    expect(stream.ghosts.map((ghost) => ghost.contribution.contribution)).toEqual(["c2"]);
    come(con(2, "me"));
    expect(stream.ghosts).toEqual([]);
  });
});
