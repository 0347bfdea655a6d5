/* What a dialogue still lacks before one would send its link to anybody. Hints, never obstacles. Pure. */
import { minutesUntil } from "./dates";
import { total } from "./plan";
import type { Managed } from "./shapes";

export interface Hint {
  id: "missing-question" | "missing-charter" | "missing-welcome" | "missing-moderation-link" | "missing-company-link" | "missing-link"
    | "missing-names" | "missing-over" | "missing-past";
  args: Record<string, string | number>;
  /** The control in the form, or null when it is mended on the page of the dialogue itself. */
  control: string | null;
}

export function hints(dialogue: Managed, now = Date.now()): Hint[] {
  if (dialogue.phase !== "foyer") return [];
  const { setup } = dialogue;
  const found: Hint[] = [];
  const add = (id: Hint["id"], control: string | null, args: Hint["args"] = {}) => found.push({ id, control, args });
  const usable = (role: string) => dialogue.links.some((link) => link.role === role && !link.revoked);
  if (minutesUntil(setup.starts_at, setup.zone, now) < -60) add("missing-past", "f-starts_at");
  if (!usable("participant")) add("missing-link", null);
  if (!usable("moderator")) add("missing-moderation-link", null);
  if (!usable("representative")) add("missing-company-link", null);
  if (!setup.moderation.length) add("missing-names", "f-moderation");
  if (!setup.welcome) add("missing-welcome", "f-welcome");
  if (!setup.charter.length) add("missing-charter", "f-charter-add");
  setup.steps.forEach((step, index) => {
    if (!step.question && !step.text) add("missing-question", `f-steps-${index}-question`, { step: step.title });
  });
  if (setup.minutes && total(setup.steps) > setup.minutes) add("missing-over", "f-minutes", { difference: total(setup.steps) - setup.minutes });
  return found;
}
