import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Room } from "$lib/live/room.svelte";
import { receipt, SEEN_MS, type Eyes } from "./receipt";

const PEOPLE = 100;
let visible = true;
let changed = (): void => {};
let timers: { ms: number; act: () => void; gone: boolean }[] = [];
let told: string[] = [];
let kept: Map<string, string>;

const eyes: Eyes = {
  visible: () => visible,
  changed: (act) => {
    changed = act;
    return () => (changed = () => {});
  },
  later: (ms, act) => {
    const timer = { ms, act, gone: false };
    timers.push(timer);
    return () => (timer.gone = true);
  },
  random: () => 0.5,
};
const room = (): Room =>
  ({
    key: (name: string) => `me/${name}/`,
    store: { get: (key: string) => kept.get(key) ?? null, set: (key: string, value: string) => kept.set(key, value) },
    people: { items: Object.fromEntries(Array.from({ length: PEOPLE }, (_, i) => [`p${i}`, {}])) },
    command: vi.fn((name: string, args: { announcement: string }) => {
      told.push(`${name} ${args.announcement}`);
      return Promise.resolve();
    }),
  }) as unknown as Room;
const pass = (): void => {
  const waiting = timers.filter((timer) => !timer.gone);
  timers = [];
  waiting.forEach((timer) => timer.act());
};

beforeEach(() => {
  visible = true;
  timers = [];
  told = [];
  kept = new Map();
});

describe("that an announcement was read", () => {
  it("is told once it was before somebody's eyes for a while, not by everybody at once", async () => {
    receipt(room(), "a1", eyes);
    expect(timers.map((timer) => timer.ms)).toEqual([SEEN_MS]);
    pass();
    expect(told).toEqual([]);
    expect(timers.map((timer) => timer.ms)).toEqual([(PEOPLE * 20) / 2]);
    pass();
    expect(told).toEqual(["read_announcement a1"]);
    await Promise.resolve();
    receipt(room(), "a1", eyes);
    expect(timers).toEqual([]);
  });

  it("is not told from a tab nobody sees, nor when it was seen too shortly", () => {
    visible = false;
    receipt(room(), "a1", eyes);
    expect(timers).toEqual([]);
    visible = true;
    changed();
    visible = false;
    changed();
    pass();
    expect(told).toEqual([]);
    visible = true;
    changed();
    pass();
    pass();
    expect(told).toEqual(["read_announcement a1"]);
  });

  it("is not told when another announcement took its place before", () => {
    const stop = receipt(room(), "a1", eyes);
    stop();
    pass();
    expect(told).toEqual([]);
  });
});
