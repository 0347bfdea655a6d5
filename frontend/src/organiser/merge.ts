/* Two who change a dialogue at once: what the second one typed is laid over what the first one saved. Pure. */
import type { Setup, StepSetup } from "$lib/types";
import { freeStepId } from "./draft";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** An agenda with the changes of both: `theirs`, with what was changed, added or removed in `mine` since `base`. */
export function mergedSteps(base: readonly StepSetup[], mine: readonly StepSetup[], theirs: readonly StepSetup[]): StepSetup[] {
  const before = new Map(base.map((step) => [step.id, step]));
  const own = new Map(mine.map((step) => [step.id, step]));
  const taken = new Set(theirs.map((step) => step.id));
  const kept = theirs.flatMap((step) => {
    if (!before.has(step.id)) return [step];
    const wish = own.get(step.id);
    if (!wish) return [];
    return [same(wish, before.get(step.id)) ? step : wish];
  });
  const ordered = moved(base, mine) ? inOrderOf(mine, kept) : kept;
  return withNew(ordered, mine, before, taken);
}

/** Whether what both lists have stands in another order in the second one. */
function moved(base: readonly StepSetup[], mine: readonly StepSetup[]): boolean {
  const own = new Set(mine.map((step) => step.id));
  const known = new Set(base.map((step) => step.id));
  return !same(base.filter((step) => own.has(step.id)).map((step) => step.id), mine.filter((step) => known.has(step.id)).map((step) => step.id));
}

/** `steps` in the order of `wish`; what that does not know stays behind the step it stood behind. */
function inOrderOf(wish: readonly StepSetup[], steps: readonly StepSetup[]): StepSetup[] {
  const by = new Map(steps.map((step) => [step.id, step]));
  const known = new Set(wish.map((step) => step.id));
  const next = wish.flatMap((step) => by.get(step.id) ?? []);
  steps.forEach((step, index) => {
    if (!known.has(step.id)) insertAfter(next, step, steps[index - 1]?.id);
  });
  return next;
}

/** What only `mine` has, behind the step it was put behind. If the other one chose the same id for another new step,
 *  mine gets a free one. */
function withNew(steps: readonly StepSetup[], mine: readonly StepSetup[], before: ReadonlyMap<string, StepSetup>, taken: Set<string>): StepSetup[] {
  const next = [...steps];
  let behind: string | undefined;
  for (const step of mine) {
    if (before.has(step.id)) {
      behind = step.id;
      continue;
    }
    const own = taken.has(step.id) ? { ...step, id: freeStepId([...next, ...mine]) } : step;
    insertAfter(next, own, behind);
    behind = own.id;
  }
  return next;
}

function insertAfter(steps: StepSetup[], step: StepSetup, id: string | undefined): void {
  const at = steps.findIndex((one) => one.id === id);
  steps.splice(at < 0 ? steps.length : at + 1, 0, step);
}

/** A setup with the changes of both; where both changed the same field, mine stands. */
export function mergedSetup(base: Setup, mine: Setup, theirs: Setup): Setup {
  const changed = Object.entries(mine).filter(([name, value]) => name !== "steps" && !same(value, base[name as keyof Setup]));
  return { ...theirs, ...Object.fromEntries(changed), steps: mergedSteps(base.steps, mine.steps, theirs.steps) };
}

/** What is sent of an agenda: a step that stays as it is by its id alone. */
export function wishOf(known: readonly StepSetup[], steps: readonly StepSetup[]): (StepSetup | string)[] {
  const by = new Map(known.map((step) => [step.id, step]));
  return steps.map((step) => (same(step, by.get(step.id)) ? step.id : step));
}
