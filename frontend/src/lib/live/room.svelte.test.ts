// @vitest-environment happy-dom
/* What a room shows to screens that come and go. */
import { flushSync } from "svelte";
import { afterEach, expect, it, vi } from "vitest";
import type { ServerFrame } from "../types";
import type { SocketLike } from "./connection";
import { Room } from "./room.svelte";
import { MemoryStore } from "./storage";

class Line implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose = null;
  onerror = null;
  send = () => {};
  close = () => {};
  says = (...frames: unknown[]) => frames.forEach((frame) => this.onmessage?.({ data: JSON.stringify(frame as ServerFrame) }));
}

const drawn = () => new Promise((resolve) => setTimeout(resolve, 40));
afterEach(() => vi.unstubAllGlobals());

it("given a screen that lets go of a topic as it ends, when another topic is drawn with it, then that one is shown", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}")));
  const line = new Line();
  const world = { open: () => line, now: () => 1, random: () => 0, later: (ms: number, act: () => void) => (setTimeout(act, ms), () => {}) };
  const room = new Room("d", "p", { world, store: new MemoryStore() });
  const ended = $effect.root(() => {
    const open = $derived(room.doc<{ open: boolean }>("tables")?.open === true);
    $effect(() => {
      if (!open) return;
      $effect(() => () => room.leave("table:0"));
    });
  });
  room.start();
  line.onopen?.();
  line.says({ t: "joined", epoch: "e", participant: "p", role: "participant", ordinal: 0, topics: ["tables", "harvest"], now: 1, voice: false });
  room.subscribe("table:0");
  line.says({ t: "snapshot", topic: "tables", version: 1, doc: { open: true } }, { t: "snapshot", topic: "table:0", version: 1, doc: {} });
  line.says({ t: "snapshot", topic: "harvest", version: 1, doc: { open: false } });
  await drawn();
  flushSync();
  line.says({ t: "delta", topic: "tables", from: 1, to: 2, ops: [["=", ["open"], false]] });
  line.says({ t: "delta", topic: "harvest", from: 1, to: 2, ops: [["=", ["open"], true]] });
  await drawn();
  flushSync();

  expect(room.doc("table:0")).toBeNull();
  expect(room.doc("harvest")).toEqual({ open: true });
  ended();
  room.close();
});
