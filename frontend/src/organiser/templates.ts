/* Beginning with a template, or with an old dialogue: how its texts become a draft and follow what the form knows. Pure. */
import type { StepSetup, Setup } from "$lib/types";
import type { Format } from "../generated/api";
import { browserZone, dateText, daysLater } from "./dates";
import { draftOf, SETUP_DEFAULTS, STEP_DEFAULTS, startOf, type Draft } from "./draft";

/** What the wording of offered sentences depends on. */
export interface Wording {
  address: "sie" | "du";
  company: string;
  answer_by: string;
  keep_months: string;
}

/** Sentences that follow the form until somebody changes them; `answer_days` after the start answers are promised. */
export interface Template {
  charter: readonly string[];
  steps: readonly Pick<StepSetup, "question" | "text" | "cue" | "host_cue">[];
  welcome: string;
  answer_days: number;
}

/** A sentence of a template as it is read: `[formal|familiar]` by address, `{company}`, `{answer_by}`, `{keep_months}`. */
export const filled = (text: string, wording: Wording): string =>
  text
    .replace(/\[([^|\]]*)\|([^|\]]*)\]/g, (_, formal: string, familiar: string) => (wording.address === "du" ? familiar : formal))
    .replace(/\{(company|answer_by|keep_months)\}/g, (_, name: "company" | "answer_by" | "keep_months") => wording[name]);

/** Every sentence of a template in one wording, in a fixed order. */
export const sentencesOf = (template: Template, wording: Wording): string[] =>
  [template.welcome, ...template.charter, ...template.steps.flatMap((step) => [step.question, step.text, step.cue, step.host_cue])].map((text) => filled(text, wording));

/** The day by which a template promises answers; "" while no day is chosen. */
export const promisedDay = (template: Pick<Template, "answer_days">, draft: Pick<Draft, "date" | "time">): string =>
  daysLater(startOf(draft), template.answer_days);

/** A dialogue made from a template; lacks only title, company and day. */
export function draftFrom(format: Format, languages: string[], wordingOf: (draft: Draft) => Wording): Draft {
  const empty: Draft = {
    ...SETUP_DEFAULTS, title: "", welcome: "", company: "", company_people: "", collective: format.collective,
    date: "", time: "17:30", minutes: format.minutes, zone: browserZone(), languages, address: "sie",
    charter: [], kinds: [...format.kinds], capacity: format.capacity, moderation: "", steps: [],
    group_question: format.group_question, groups: format.groups.join("\n"), keep_months: format.keep_months, format: format.id,
  };
  const wording = wordingOf(empty);
  return {
    ...empty,
    welcome: filled(format.welcome, wording),
    charter: format.charter.map((text, index) => ({ key: `r${index + 1}`, text: filled(text, wording) })),
    steps: format.steps.map((step) => ({
      ...STEP_DEFAULTS, id: step.id, method: step.method, minutes: step.minutes, floor: step.floor, points: step.points,
      title: step.title, question: filled(step.question, wording), text: filled(step.text, wording), cue: filled(step.cue, wording), host_cue: filled(step.host_cue, wording),
    })),
  };
}

/** Days between two days of the calendar. */
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from.slice(0, 10))) / 86_400_000);

/** What an old dialogue said, with room for the new day of the answers wherever the old one was named. */
export function templateOf(setup: Setup): Template {
  const days = (["de", "en"] as const).map((locale) => dateText(`${setup.answers_until}T00:00`, locale)).filter(Boolean);
  const open = (text: string): string => days.reduce((said, day) => said.replaceAll(day, "{answer_by}"), text);
  return {
    welcome: open(setup.welcome),
    charter: setup.charter.map(open),
    steps: setup.steps.map((step) => ({ question: open(step.question), text: open(step.text), cue: open(step.cue), host_cue: open(step.host_cue) })),
    answer_days: setup.answers_until ? between(setup.starts_at, setup.answers_until) : 0,
  };
}

/** An old dialogue as a draft of a new one: all that was described, but neither its day nor anybody who was there. */
export function copyOf(setup: Setup, wordingOf: (draft: Draft) => Wording): Draft {
  const template = templateOf(setup);
  const draft: Draft = { ...draftOf(setup), date: "", answers_until: "" };
  const wording = wordingOf(draft);
  const say = (text: string | undefined): string => filled(text ?? "", wording);
  return {
    ...draft,
    welcome: say(template.welcome),
    charter: draft.charter.map((rule, index) => ({ ...rule, text: say(template.charter[index]) })),
    steps: draft.steps.map((step, index) => ({ ...step, question: say(template.steps[index]?.question), text: say(template.steps[index]?.text), cue: say(template.steps[index]?.cue), host_cue: say(template.steps[index]?.host_cue) })),
  };
}
