import { describe, expect, it } from "vitest";
import type { StageDoc } from "$lib/types";
import { done, KEPT, pushed, without, type Before, type Done } from "./undo";

const step = (n: number, title: string) => ({ n, title });
const stage = {
  phase: "running", current: "s2", steps: { s1: step(0, "Ankommen"), s2: step(1, "Erleben"), s3: step(2, "Pause") },
} as unknown as StageDoc;
const hiding = { reason: "insult", words: "Bitte ohne Spott." };
const before = { stage, moderation: { hidings: { b1: hiding }, hidden: 1, announcements: {} } } as unknown as Before;

describe("taking back", () => {
  it("goes back to the step before, if nobody went on since", () => {
    expect(done("open_step", { step: "s3", after: "s2" }, before, 7)).toEqual({
      id: "step", detail: { step: "Pause" }, undo: { name: "open_step", args: { step: "s2", after: "s3" } }, at: 7,
    });
  });

  it("never leads back to the arrival", () => {
    const foyer = { ...before, stage: { ...stage, phase: "foyer", current: "s1" } as StageDoc };
    expect(done("open_step", { step: "s2", after: "s1" }, foyer, 7)).toBeNull();
  });

  it("shows what was hidden, as long as it is what was read", () => {
    const undo = done("hide", { contribution: "b1", reason: "insult", words: "Bitte nicht.", read: 5 }, before, 7)?.undo;
    expect(undo).toEqual({ name: "unhide", args: { contribution: "b1", read: 5 } });
  });

  it("hides again for the same reason and with the same words", () => {
    const undo = done("unhide", { contribution: "b1", read: 9 }, before, 7)?.undo;
    expect(undo).toEqual({ name: "hide", args: { contribution: "b1", ...hiding, read: 9 } });
    expect(done("unhide", { contribution: "b2", read: null }, before, 7)).toBeNull();
  });

  it("says what it believes of slow mode and of the lead", () => {
    expect(done("set_slow_mode", { seconds: 30, was: 0 }, before, 7)?.undo.args).toEqual({ seconds: 0, was: 30 });
    expect(done("hand_over", { participant: "peer", after: "ines" }, before, 7)?.undo.args).toEqual({ participant: "ines", after: "peer" });
  });

  it("is not offered for what was said, given or ended", () => {
    expect(done("announce", { announcement: "a", text: "Gleich." }, before, 7)).toBeNull();
    expect(done("extend", { step: "s2", minutes: 2 }, before, 7)).toBeNull();
    expect(done("close_dialogue", { after: "s2" }, before, 7)).toBeNull();
  });

  it("remembers the last things only", () => {
    const one = (at: number) => ({ id: "slow", detail: {}, undo: { name: "yield_floor", args: { turn: 1 } }, at }) as Done;
    let stack: Done[] = [];
    for (let at = 0; at < KEPT + 5; at++) stack = pushed(stack, one(at));
    expect(stack.map((kept) => kept.at)).toEqual(Array.from({ length: KEPT }, (_, i) => i + 5));
    expect(without(stack, stack.at(-1)!).at(-1)?.at).toBe(KEPT + 3);
  });
});
