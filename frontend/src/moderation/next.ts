/* What "next" will do, and how to say it before it is done. Pure; the words stand in moderation.ftl. */
import type { Method, Phase } from "$lib/types";
import { tablesFor } from "./tables/sizes";

/** A step as far as leading needs it, in the order of the agenda. */
export interface AgendaStep {
  id: string;
  method: Method;
  title: string;
  question: string;
  minutes: number | null;
}

export type Move = { kind: "open"; step: AgendaStep; from: AgendaStep | null; begins: boolean } | { kind: "close" } | { kind: "over" };

/** What comes after the step that is open now. */
export function nextMove(steps: readonly AgendaStep[], current: string, phase: Phase): Move {
  if (phase === "closed") return { kind: "over" };
  const at = steps.findIndex((step) => step.id === current);
  const step = steps[at + 1];
  return step ? { kind: "open", step, from: steps[at] ?? null, begins: phase === "foyer" } : { kind: "close" };
}

/** The step before the open one, to which one may go back; null at the beginning and after the end. Before the start
 *  there is nothing to go back to, and nobody goes back to the arrival once it is over. */
export function stepBefore(steps: readonly AgendaStep[], current: string, phase: Phase): AgendaStep | null {
  if (phase !== "running") return null;
  const at = steps.findIndex((step) => step.id === current);
  return at > 1 ? (steps[at - 1] ?? null) : null;
}

/** How many people `-1` stands for when nobody has counted them. */
export const UNCOUNTED = -1;

export interface Said {
  id: string;
  args?: Record<string, string | number>;
}

/** The sentences about opening a step: who goes where, what is asked, how long. `here`: people present, or UNCOUNTED;
 *  `sit`: how many of them sit at tables, if they do; `rounds`: how many the evening has at tables. */
export function sentencesOf(move: Extract<Move, { kind: "open" }>, here: number, sit = here, rounds = 1): Said[] {
  const { step, from } = move;
  const way = travel(from?.method ?? "foyer", step.method);
  return [
    { id: `next-${way}`, args: AT_TABLES.has(way) ? { count: sit, tables: tablesFor(Math.max(0, sit), rounds) } : { count: here } },
    step.question ? { id: "next-question", args: { question: step.question } } : { id: "next-no-question" },
    step.minutes ? { id: "next-minutes", args: { minutes: step.minutes } } : { id: "next-no-clock" },
  ];
}

/** Whether people are in the Foyer while a step of this method is open. */
export const inFoyer = (method: Method): boolean => method === "foyer" || method === "break";
/** Whether they sit at tables. */
export const atTables = (method: Method): boolean => method === "world_cafe" || method === "table_harvest";
export const roundsOf = (steps: readonly Pick<AgendaStep, "method">[]): number => steps.filter((step) => step.method === "world_cafe").length;

type Way = "enter" | "leave" | "stay" | "linger" | "sit" | "travel" | "remain" | "pair" | "rise";
const AT_TABLES: ReadonlySet<Way> = new Set<Way>(["sit", "travel", "remain", "pair"]);

function travel(from: Method, to: Method): Way {
  if (to === "pairs") return "pair";
  if (to === "table_harvest" && atTables(from)) return "remain";
  if (atTables(to)) return atTables(from) ? "travel" : "sit";
  if (!inFoyer(to)) return inFoyer(from) ? "enter" : from === "pairs" || atTables(from) ? "rise" : "stay";
  return inFoyer(from) ? "linger" : "leave";
}

/** So soon after a step has changed, a second "next" is more likely an echo of the first than a wish. */
export const SETTLE_MS = 1_500;
