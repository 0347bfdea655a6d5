/* A setup while it is being written: what the form holds, how it becomes a Setup, where a refusal belongs.
   Pure; what is right or wrong decides the server alone. */
import type { Detail } from "$lib/api";
import { KINDS, type Setup, type StepSetup } from "$lib/types";

/** The same numbers as the rules (app/facilitation/limits.py); used to say how much room is left, never to cut. */
export const LIMITS = {
  title: 120,
  welcome: 2000,
  company: 80,
  company_people: 80,
  collective: 60,
  charter: 12,
  rule: 400,
  steps: 40,
  step_title: 80,
  step_question: 400,
  step_text: 1000,
  step_cue: 400,
  group_question: 80,
  case_desk: 60,
  capacity_min: 2,
  capacity: 5000,
} as const;

export interface Rule {
  key: string;
  text: string;
}

/** The form's own shape: date and time apart, moderation and groups one a line, rules with a key so that they can move. */
export interface Draft extends Omit<Setup, "starts_at" | "moderation" | "groups" | "charter" | "capacity" | "keep_months"> {
  date: string;
  time: string;
  moderation: string;
  groups: string;
  keep_months: number | null;
  charter: Rule[];
  capacity: number | null;
}

/** What a step has besides its words when nobody has said otherwise; the same as the rules (app/facilitation/setup.py). */
export const STEP_DEFAULTS = {
  floor: true, turn_s: 120, points: 3, choice: false, questions: [] as string[], host_cue: "",
} satisfies Partial<StepSetup>;

/** The same for what a setup has besides. */
export const SETUP_DEFAULTS = {
  group_question: "", groups: [] as string[], answers_until: "", keep_months: 36, case_desk: "", format: "", table_seats: 5, recording: false,
} satisfies Partial<Setup>;

/** Local start of a draft; "" while no day is chosen. */
export const startOf = (draft: Pick<Draft, "date" | "time">): string => (draft.date ? `${draft.date}T${draft.time || "00:00"}` : "");

export function draftOf(setup: Setup): Draft {
  const { starts_at, moderation, groups, charter, ...same } = setup;
  return {
    ...same,
    date: starts_at.slice(0, 10),
    time: starts_at.slice(11, 16),
    moderation: moderation.join("\n"),
    groups: groups.join("\n"),
    charter: charter.map((text, index) => ({ key: `r${index + 1}`, text })),
    steps: setup.steps.map((step) => ({ ...step })),
  };
}

export function setupOf(draft: Draft): Setup {
  const { date: _, time: __, moderation, groups, charter, capacity, keep_months, ...same } = draft;
  return {
    ...same,
    starts_at: startOf(draft),
    moderation: lines(moderation),
    groups: lines(groups),
    keep_months: keep_months ?? 0,
    charter: charter.map((rule) => rule.text).filter((text) => text.trim()),
    capacity: capacity ?? 0,
    kinds: KINDS.filter((kind) => draft.kinds.includes(kind)),
    steps: draft.steps.map((step, index) => (index === 0 ? { ...step, minutes: null } : step)),
  };
}

const lines = (text: string): string[] => text.split("\n").map((line) => line.trim()).filter(Boolean);

/** A short id no other step has: s1, s2 … (ids stay with their step when it moves). */
export function freeStepId(steps: readonly StepSetup[]): string {
  const taken = new Set(steps.map((step) => step.id));
  let n = steps.length + 1;
  while (taken.has(`s${n}`)) n += 1;
  return `s${n}`;
}

/** The list with the entry at `from` moved by one; itself when that is not possible. `first` is never left or passed. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1, first = 0): T[] {
  const to = from + by;
  if (from < first || to < first || to >= list.length) return [...list];
  const next = [...list];
  [next[from], next[to]] = [next[to] as T, next[from] as T];
  return next;
}

/** Where a refusal of the rules belongs and which words it needs. */
export interface Problem {
  /** Id of the control that gets the focus. */
  id: string;
  message: string;
  args: Record<string, string | number>;
}

/** The id of the control that edits a field: `steps.2.question` → `f-steps-2-question`. */
export const controlOf = (field: string): string => `f-${field.replaceAll(".", "-")}`;

/** Turns `setup_invalid` with its detail into a place in the form and a sentence (`problem-…`). */
export function problemOf(refusal: Detail, draft: Draft): Problem {
  const { field = "", problem = "unknown", limit = 0 } = refusal;
  return { id: controlFor(field, problem, limit, draft), message: sentenceFor(field, problem, limit, draft), args: { limit } };
}

function controlFor(field: string, problem: string, limit: number, draft: Draft): string {
  if (field === "charter") return controlOf(`charter.${longRule(draft, problem, limit)}`);
  if (field === "steps") return "f-steps-add";
  if (/^steps\.\d+\.(id|method)$/.test(field)) return controlOf(field.replace(/\.(id|method)$/, ".title"));
  return controlOf(field);
}

function longRule(draft: Draft, problem: string, limit: number): number {
  if (problem !== "too_long") return Math.max(draft.charter.length - 1, 0);
  return Math.max(draft.charter.findIndex((rule) => rule.text.trim().length > limit), 0);
}

function sentenceFor(field: string, problem: string, limit: number, draft: Draft): string {
  if (field === "capacity" && problem === "out_of_range" && (draft.capacity ?? 0) >= LIMITS.capacity_min && (draft.capacity ?? 0) < limit)
    return "problem-capacity-taken";
  const name = field.replace(/^steps\.\d+\./, "step_");
  const own = `problem-${name}-${problem}`.replaceAll(".", "-");
  return OWN_SENTENCES.has(own) ? own : `problem-${KNOWN_PROBLEMS.has(problem) ? problem : "unknown"}`;
}

const KNOWN_PROBLEMS = new Set(["empty", "too_long", "too_many", "too_few", "unknown", "not_a_date", "out_of_range", "twice", "foyer_first"]);
const OWN_SENTENCES = new Set([
  "problem-title-empty",
  "problem-company-empty",
  "problem-step_title-empty",
  "problem-capacity-out_of_range",
  "problem-languages-too_few",
  "problem-steps-too_few",
  "problem-zone-unknown",
]);
