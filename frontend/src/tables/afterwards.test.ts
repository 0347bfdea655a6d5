/* What stays in somebody's list when the tables are over. */
import { describe, expect, it } from "vitest";
import type { MeDoc, StageDoc } from "$lib/types";
import { ownLines } from "./afterwards";

const stage = { steps: { f: { method: "foyer" }, r1: { method: "world_cafe" }, r2: { method: "world_cafe" } } } as unknown as StageDoc;
const own = (n: number, step: string, more: object = {}) => ({ n, step, text: `Zeile ${n}`, kind: null, named: false, at: n, corrected_at: null, withdrawn_at: null, withdrawn_by: null, noted_by: null, spoken: false, confirmed_at: null, seq: n, ...more });
const mine = (contributions: object, hidings: object = {}) => ({ contributions, hidings }) as unknown as MeDoc;

describe("when the tables are over", () => {
  it("what I said at all tables stays, whichever was the last; what I said before everybody is there anyway", () => {
    const lines = ownLines(mine({ a: own(1, "f"), b: own(2, "r1"), c: own(3, "r2", { kind: "wish", named: true }) }), stage, "me");
    expect(Object.keys(lines)).toEqual(["b", "c"]);
    expect(lines["b"]).toMatchObject({ id: "b", by: "me", text: "Zeile 2", step: "r1" });
    expect(lines["c"]!.kind).toBe("wish");
  });

  it("what was withdrawn, hidden or erased does not come back", () => {
    expect(ownLines(mine({ a: own(1, "r1", { withdrawn_at: 9 }), b: own(2, "r1"), c: own(3, "r1", { text: null }) }, { b: {} }), stage, "me")).toEqual({});
    expect(ownLines(null, null, "me")).toEqual({});
  });
});
