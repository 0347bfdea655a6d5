import { describe, expect, it } from "vitest";
import { awayMinutes, offer } from "./lead";

const ines = { id: "ines", name: "Ines Falkenried", here: true };
const peer = { id: "peer", name: "Peer Dollhoff", here: true };

describe("the lead", () => {
  it("is given by whoever has it to another moderator who is here", () => {
    expect(offer("ines", "ines", [ines, peer])).toEqual({ kind: "give", to: peer });
    expect(offer("ines", "ines", [ines, { ...peer, here: false }])).toEqual({ kind: "none" });
  });

  it("is taken by everybody else", () => {
    expect(offer("peer", "ines", [ines, peer])).toEqual({ kind: "take" });
  });

  it("is said to be away after a minute, not before", () => {
    expect(awayMinutes(null, 90_000)).toBeNull();
    expect(awayMinutes(31_000, 90_000)).toBeNull();
    expect(awayMinutes(30_000, 90_000)).toBe(1);
    expect(awayMinutes(0, 150_000)).toBe(2);
  });
});
