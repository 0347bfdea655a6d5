import { describe, expect, it } from "vitest";
import { returned, wayOf, weakness, type Figures } from "./network";

const figures = (...all: Record<string, unknown>[]): Figures => new Map(all.map((one) => [one["id"] as string, one])) as unknown as Figures;
const pair = (more: Record<string, unknown> = {}) => ({ id: "p", type: "candidate-pair", localCandidateId: "c", state: "succeeded", ...more });
const own = (candidateType: string) => ({ id: "c", type: "local-candidate", candidateType });
const USED = { id: "t", type: "transport", selectedCandidatePairId: "p" };

describe("the way of sound", () => {
  it("is direct or relayed, whatever else was tried", () => {
    expect(wayOf(figures(USED, pair(), own("prflx")))).toBe("direct");
    expect(wayOf(figures(USED, pair(), own("relay")))).toBe("relayed");
    expect(wayOf(figures({ ...pair(), id: "q", localCandidateId: "d" }, { ...own("host"), id: "d" }, USED, pair(), own("relay")))).toBe("relayed");
  });

  it("is found where the browser names no transport", () => {
    expect(wayOf(figures(pair({ selected: true }), own("relay")))).toBe("relayed");
    expect(wayOf(figures(pair({ nominated: true }), own("host")))).toBe("direct");
  });

  it("is none before anything answers", () => {
    expect(wayOf(figures({ id: "t", type: "transport" }, pair({ state: "in-progress" }), own("host")))).toBeNull();
  });
});

describe("what came back", () => {
  it("is counted over all lines", () => {
    const came = { type: "inbound-rtp", packetsReceived: 50, packetsLost: 2 };
    expect(returned(figures({ ...came, id: "1" }, { ...came, id: "2", packetsLost: -1 }, pair({ currentRoundTripTime: 0.04 })))).toEqual({ packets: 100, lost: 2, travel: 40 });
  });

  it.each([
    [{ packets: 150, lost: 3, travel: 60 }, null],
    [{ packets: 100, lost: 50, travel: 60 }, "lossy"],
    [{ packets: 150, lost: 0, travel: 700 }, "slow"],
    [{ packets: 0, lost: 0, travel: 0 }, null],
  ])("is weak when much is lost or late: %j", (after, weak) => {
    expect(weakness({ packets: 0, lost: 0, travel: 0 }, after)).toBe(weak);
  });
});
