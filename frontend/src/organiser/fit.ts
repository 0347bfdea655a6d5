/* The help for choosing: what is asked, how it stands in an address, and how a plan becomes the steps of a draft. Pure. */
import type { StepSetup } from "$lib/types";
import type { FittingPlan } from "../generated/api";

/** The same numbers as the rules (app/facilitation/fitting.py, limits.py). */
export const FIT = { people_min: 2, people: 5000, minutes_min: 30, minutes: 480 } as const;
export const AIMS = ["hear", "themes", "ideas", "meet"] as const;
export type Aim = (typeof AIMS)[number];

export interface Asked {
  people: number;
  minutes: number;
  aim: Aim;
}

export const askable = ({ people, minutes }: { people: number | null; minutes: number | null }): boolean =>
  people !== null && minutes !== null && Number.isInteger(people) && Number.isInteger(minutes) &&
  people >= FIT.people_min && people <= FIT.people && minutes >= FIT.minutes_min && minutes <= FIT.minutes;

export const queryOf = ({ people, minutes, aim }: Asked): string => `/api/organiser/fitting?people=${people}&minutes=${minutes}&aim=${aim}`;

/** How a chosen plan is called in the address of a new dialogue: it survives a reload. */
export const nameOf = (way: FittingPlan["way"], { people, minutes, aim }: Asked): string => `fit-${way}-${people}-${minutes}-${aim}`;

/** The plan an address means; null: it means something else. */
export function namedPlan(name: string): { way: FittingPlan["way"]; asked: Asked } | null {
  const found = /^fit-(circle|cafe)-(\d{1,4})-(\d{1,3})-([a-z]+)$/.exec(name);
  const aim = AIMS.find((one) => one === found?.[4]);
  if (!found || !aim) return null;
  const asked = { people: Number(found[2]), minutes: Number(found[3]), aim };
  return askable(asked) ? { way: found[1] as FittingPlan["way"], asked } : null;
}

type Words = "arrive" | "welcome" | "pairs" | "experience" | "feel" | "together" | "pause" | "quiet" | "harvest" | "weigh" | "heard" | "how";

/** What each thing that happens says; the questions of the rounds build on one another, the last one gathers. */
export const SAYS: Readonly<Record<Words, readonly ("question" | "text" | "cue")[]>> = {
  arrive: ["question"],
  welcome: ["text", "cue"],
  pairs: ["question", "cue"],
  experience: ["question", "cue"],
  feel: ["question", "cue"],
  together: ["question", "cue"],
  pause: ["question"],
  quiet: ["question", "cue"],
  harvest: ["question", "cue"],
  weigh: ["question"],
  heard: ["text", "cue"],
  how: ["question"],
};

const ROUNDS: readonly (readonly Words[])[] = [["experience"], ["experience", "together"], ["experience", "feel", "together"]];
const MEETING: readonly Words[] = ["experience", "feel"];

export interface Worded {
  words: Words;
  method: StepSetup["method"];
  minutes: number | null;
}

/** The steps of a plan, each with the words offered for it. */
export function worded(plan: FittingPlan, aim: Aim): Worded[] {
  const rounds = aim === "meet" && plan.rounds === 2 ? MEETING : (ROUNDS[plan.rounds - 1] ?? ROUNDS[2]!);
  let round = 0;
  return plan.steps.map(({ name, method, minutes }) => ({
    words: name === "round" ? rounds[round++ % rounds.length]! : name,
    method,
    minutes,
  }));
}
