import { describe, expect, it } from "vitest";
import type { ShownHiding } from "$lib/types";
import { ordered } from "./hidings";

const one = (more: Partial<ShownHiding>): ShownHiding => ({
  n: 1, step: "s2", by: "uwe", text: "Worte", corrected_at: null, reason: "insult", words: "Bitte nicht.", hidden_by: "ines", at: 1,
  rewritten_at: null, answer: null, answered_at: null, shown_again_at: null, ...more,
});

describe("what is hidden", () => {
  it("stands in the order in which it waits for the moderation", () => {
    const list = ordered({
      again: one({ shown_again_at: 9, at: 8 }),
      old: one({ at: 2 }),
      withdrawn: one({ text: null, at: 3 }),
      young: one({ at: 7 }),
      answered: one({ answer: "Warum?", answered_at: 5 }),
      anew: one({ rewritten_at: 4 }),
    });
    expect(list.map(([id]) => id)).toEqual(["anew", "answered", "young", "old", "again", "withdrawn"]);
  });
});
