/* What the browser's own figures say about the way sound takes. */
import type { Verdict } from "../devices";

type Figure = { id: string; type: string } & Record<string, unknown>;
export type Figures = Iterable<[string, Figure]>;

/** Whether the way in use is direct or goes over a relay; null: there is none in use (yet). */
export function wayOf(figures: Figures): Exclude<Verdict, "blocked"> | null {
  const all = new Map(figures);
  const chosen = [...all.values()].find((one) => one.type === "transport" && one["selectedCandidatePairId"])?.["selectedCandidatePairId"];
  const pair = all.get(chosen as string) ?? [...all.values()].find((one) => one.type === "candidate-pair" && (one["selected"] === true || (one["nominated"] === true && one["state"] === "succeeded")));
  const own = pair && all.get(pair["localCandidateId"] as string);
  return pair ? (own?.["candidateType"] === "relay" ? "relayed" : "direct") : null;
}

/** What came back: packets of sound, those that were lost, and how long (ms) a packet travels there and back. */
export interface Returned {
  packets: number;
  lost: number;
  travel: number;
}

export function returned(figures: Figures): Returned {
  const found: Returned = { packets: 0, lost: 0, travel: 0 };
  for (const [, one] of figures) {
    const number = (name: string) => (typeof one[name] === "number" ? one[name] : 0);
    if (one.type === "inbound-rtp") {
      found.packets += number("packetsReceived");
      found.lost += Math.max(0, number("packetsLost"));
    } else if (one.type === "candidate-pair" && one["state"] === "succeeded") found.travel = Math.max(found.travel, number("currentRoundTripTime") * 1_000);
  }
  return found;
}

/** What is not well about a way that leads through: words go missing, or come late. */
export function weakness(before: Returned, after: Returned): "lossy" | "slow" | null {
  const lost = after.lost - before.lost;
  if (lost / Math.max(1, lost + after.packets - before.packets) > 0.08) return "lossy";
  return after.travel > 500 ? "slow" : null;
}
