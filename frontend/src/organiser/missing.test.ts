import { describe, expect, it } from "vitest";
import { SETUP_DEFAULTS, STEP_DEFAULTS } from "./draft";
import { hints } from "./missing";
import type { Link, Managed } from "./shapes";

const NOW = Date.UTC(2027, 2, 11, 12);
const link = (role: Link["role"], revoked = false): Link => ({ id: role, role, label: "", url: "", word: "", revoked, created_at: 0 });
const ready: Managed = {
  id: "d", phase: "foyer", reading: "participants", current_step: "s1", people: 0, contributions: 0, seq: 1, invitations: 0,
  door: { lobby: false, locked: false, waiting: 0, turned_away: 0, removed: 0, banned: 0 },
  keeping: { contributions_until: 0, addresses_until: 0, fixed: false },
  links: [link("participant"), link("moderator"), link("representative"), link("projector")],
  setup: {
    title: "Gut versorgt", welcome: "Willkommen.", company: "Halmtal Energie", company_people: "", collective: "Kundinnen und Kunden",
    starts_at: "2027-03-11T17:30", minutes: 30, zone: "Europe/Berlin", languages: ["de"], address: "sie", charter: ["Eigene Worte."],
    kinds: ["story"], capacity: 60, moderation: ["Ines Falkenried"],
    ...SETUP_DEFAULTS,
  steps: [
      { id: "s1", method: "foyer", title: "Ankommen", question: "Was war heute das Erste?", text: "", minutes: null, cue: "", ...STEP_DEFAULTS },
      { id: "s2", method: "plenary", title: "Erleben", question: "", text: "Es spricht: Katrin Oswinkel.", minutes: 30, cue: "", ...STEP_DEFAULTS },
    ],
  },
};
const ids = (dialogue: Managed, now = NOW) => hints(dialogue, now).map((hint) => hint.id);

describe("what a dialogue lacks", () => {
  it("is nothing when everything is there; a text instead of a question is enough", () => {
    expect(ids(ready)).toEqual([]);
  });

  it("names the step that says nothing, and where to write it", () => {
    const steps = ready.setup.steps.map((step) => ({ ...step, text: "" }));
    expect(hints({ ...ready, setup: { ...ready.setup, steps } }, NOW)).toEqual([{ id: "missing-question", control: "f-steps-1-question", args: { step: "Erleben" } }]);
  });

  it("counts a revoked link as none", () => {
    expect(ids({ ...ready, links: [link("participant"), link("moderator", true), link("representative")] })).toEqual(["missing-moderation-link"]);
  });

  it("sees steps that outlast the plan, and a start that has passed by more than an hour in the dialogue's own zone", () => {
    expect(hints({ ...ready, setup: { ...ready.setup, minutes: 20 } }, NOW)[0]).toMatchObject({ id: "missing-over", args: { difference: 10 } });
    expect(ids(ready, Date.UTC(2027, 2, 11, 17, 20))).toEqual([]);
    expect(ids(ready, Date.UTC(2027, 2, 11, 17, 40))).toEqual(["missing-past"]);
  });

  it("is of no interest once it has begun", () => {
    expect(ids({ ...ready, phase: "running", links: [] })).toEqual([]);
  });
});
