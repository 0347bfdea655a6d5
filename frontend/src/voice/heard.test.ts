import { describe, expect, it } from "vitest";
import { heardBy, packetAt, type Standpoint } from "./heard";

const stands = (part: Partial<Standpoint>): Standpoint => ({ phase: "running", method: "plenary", floor: true, capacity: 60, moderator: false, seated: false, spot: 0, toAll: false, turn: false, ...part });
const at = (part: Partial<Standpoint>) => heardBy(stands(part));

describe("who hears me", () => {
  it("in the foyer and in breaks those I stand with", () => {
    expect(at({ phase: "foyer", method: "foyer", spot: 2 })).toBe("near");
    expect(at({ method: "break", spot: 0 })).toBe("nobody");
    expect(at({ method: "foyer", moderator: true })).toBe("nobody");
  });

  it("at a table everybody who sits there", () => {
    expect(at({ method: "world_cafe", seated: true })).toBe("near");
    expect(at({ method: "pairs", moderator: true })).toBe("nobody");
  });

  it("everywhere all, while I speak to them", () => {
    expect(at({ method: "world_cafe", moderator: true, toAll: true })).toBe("all");
  });

  it("in the circle all, when I have the word or lead", () => {
    expect(at({})).toBe("nobody");
    expect(at({ turn: true })).toBe("all");
    expect(at({ moderator: true })).toBe("all");
  });

  it("in a small circle all, where nobody waits for the word", () => {
    expect(at({ floor: false, capacity: 24 })).toBe("all");
    expect(at({ floor: false, capacity: 25 })).toBe("nobody");
    expect(at({ capacity: 24 })).toBe("nobody");
    expect(at({ phase: "closed", capacity: 24 })).toBe("all");
    expect(at({ phase: "closed", method: "world_cafe", seated: true })).toBe("nobody");
  });
});

describe("how much of my voice goes into one packet", () => {
  const packet = (part: Partial<Standpoint>) => packetAt(stands(part));

  it("little among few, who answer at once", () => {
    expect(packet({ phase: "foyer", method: "foyer", spot: 2 })).toBe(20);
    expect(packet({ method: "world_cafe", seated: true })).toBe(20);
    expect(packet({ method: "pairs" })).toBe(20);
    expect(packet({ floor: false, capacity: 24 })).toBe(20);
  });

  it("three times as much where all hear it", () => {
    expect(packet({})).toBe(60);
    expect(packet({ turn: true, capacity: 24 })).toBe(60);
    expect(packet({ floor: false, capacity: 25 })).toBe(60);
    expect(packet({ method: "world_cafe", moderator: true, toAll: true })).toBe(60);
  });
});
