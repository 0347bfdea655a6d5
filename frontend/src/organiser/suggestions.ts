/* What a first dialogue may say: offered wording, which follows title, company, day and form of address until
   somebody changes it. The wording itself stands in organiser.ftl. */
import { t, words } from "$lib/i18n.svelte";
import { KINDS, type StepSetup } from "$lib/types";
import { browserZone, dateText, daysLater } from "./dates";
import { SETUP_DEFAULTS, startOf, STEP_DEFAULTS, type Draft } from "./draft";
import { SAYS, worded, type Asked, type Worded } from "./fit";
import { sentencesOf, type Template, type Wording } from "./templates";
import type { FittingPlan } from "../generated/api";

/** How many days a company usually needs to answer. */
const ANSWER_DAYS = 42;

export const RULES = ["words", "kept", "name", "erase", "case", "answer", "decides"] as const;
/** True of every dialogue held with Resonanz; the others are promises only the company can make. */
const RULES_AT_FIRST = ["words", "kept", "name", "erase"] as const;
export const COLLECTIVES = ["collective-1", "collective-2", "collective-3", "collective-4", "collective-5"] as const;

export function wordingOf(draft: Draft): Wording {
  const until = draft.answers_until || daysLater(startOf(draft), ANSWER_DAYS);
  const company = draft.company.trim() || t("company-placeholder");
  return { address: draft.address, company, answer_by: dateText(`${until}T00:00`, words.locale) || "…", keep_months: String(draft.keep_months ?? "…") };
}

export const rule = (name: (typeof RULES)[number], wording: Wording): string => t(`suggest-rule-${name}`, { ...wording });

const AGENDA: readonly Worded[] = [
  { words: "arrive", method: "foyer", minutes: null },
  { words: "welcome", method: "plenary", minutes: 10 },
  { words: "experience", method: "plenary", minutes: 20 },
  { words: "feel", method: "plenary", minutes: 20 },
  { words: "together", method: "plenary", minutes: 20 },
  { words: "heard", method: "plenary", minutes: 15 },
  { words: "how", method: "plenary", minutes: 5 },
];

const agenda = (wording: Wording, steps: readonly Worded[]): StepSetup[] =>
  steps.map((step, index) => ({ ...STEP_DEFAULTS, id: `s${index + 1}`, method: step.method, minutes: step.minutes, ...texts(step.words, wording) }));

function texts(of: Worded["words"], wording: Wording): Pick<StepSetup, "title" | "question" | "text" | "cue"> {
  const said = { title: t(`suggest-${of}-title`), question: "", text: "", cue: "" };
  for (const member of SAYS[of]) said[member] = t(`suggest-${of}-${member}`, { ...wording });
  return said;
}

/** A whole dialogue that lacks only title, company and day. */
export function firstDraft(steps: readonly Worded[] = AGENDA): Draft {
  const locale = words.locale;
  const empty: Draft = {
    ...SETUP_DEFAULTS,
    title: "", welcome: "", company: "", company_people: "", collective: t("collective-1"),
    date: "", time: "17:30", minutes: 90, zone: browserZone(),
    languages: locale === "en" ? ["en", "de"] : ["de", "en"], address: "sie",
    charter: [], kinds: [...KINDS], capacity: 100, moderation: "", groups: "", steps: [],
  };
  const wording = wordingOf(empty);
  return {
    ...empty,
    charter: RULES_AT_FIRST.map((name) => ({ key: name, text: rule(name, wording) })),
    steps: agenda(wording, steps),
  };
}

/** A dialogue as the help for choosing plans it. */
export function draftOfPlan(plan: FittingPlan, { people, minutes, aim }: Asked): Draft {
  return { ...firstDraft(worded(plan, aim)), minutes, capacity: people };
}

const offeredWords = Object.keys(SAYS) as Worded["words"][];

/** Every offered sentence in one wording, in a fixed order. */
function sentences(wording: Wording, template: Template | null): string[] {
  const offered = [...RULES.map((name) => rule(name, wording)), ...offeredWords.flatMap((of) => Object.values({ ...texts(of, wording), title: "" }))];
  return template ? [...offered, ...sentencesOf(template, wording)] : offered;
}

/** Replaces what still stands exactly as it was offered by the same sentence in the new wording; the rest is untouched.
 *  Returns the same draft when nothing changed. */
export function restated(draft: Draft, before: Wording, after: Wording, template: Template | null = null): Draft {
  const news = sentences(after, template);
  const map = new Map(sentences(before, template).map((sentence, index) => [sentence, news[index] ?? sentence]));
  const say = (text: string): string => (text && map.get(text)) || text;
  return {
    ...draft,
    welcome: say(draft.welcome),
    charter: draft.charter.map((one) => ({ ...one, text: say(one.text) })),
    steps: draft.steps.map((step) => ({ ...step, question: say(step.question), text: say(step.text), cue: say(step.cue), host_cue: say(step.host_cue) })),
  };
}

/** Offered rules that are not in the charter. */
export function openRules(draft: Draft, template: Template | null = null): string[] {
  const wording = wordingOf(draft);
  const taken = new Set(draft.charter.map((one) => one.text.trim()));
  const offered = template?.charter.length ? sentencesOf({ ...template, welcome: "", steps: [] }, wording).slice(1) : RULES.map((name) => rule(name, wording));
  return offered.filter((text) => !taken.has(text));
}
