import { describe, expect, it } from "vitest";
import type { Setup } from "$lib/types";
import { draftOf, freeStepId, moved, problemOf, setupOf, SETUP_DEFAULTS, STEP_DEFAULTS } from "./draft";

const setup: Setup = {
  title: "Gut versorgt", welcome: "", company: "Halmtal Energie", company_people: "", collective: "Kundinnen und Kunden",
  starts_at: "2027-03-11T17:30", minutes: 150, zone: "Europe/Berlin", languages: ["de", "en"], address: "sie",
  charter: ["Eigene Worte.", "Eigener Name."], kinds: ["story", "worry"], capacity: 60, moderation: ["Ines Falkenried", "Peer Dollhoff"],
  ...SETUP_DEFAULTS,
  steps: [
    { id: "s1", method: "foyer", title: "Ankommen", question: "?", text: "", minutes: null, cue: "", ...STEP_DEFAULTS },
    { id: "s2", method: "plenary", title: "Erleben", question: "?", text: "", minutes: 20, cue: "leise", ...STEP_DEFAULTS },
  ],
};

describe("a draft", () => {
  it("becomes the setup it came from", () => {
    expect(setupOf(draftOf(setup))).toEqual(setup);
  });

  it("drops empty rules and names, and gives arrival no clock", () => {
    const draft = draftOf(setup);
    draft.charter.push({ key: "x", text: "  " });
    draft.moderation = "Ines Falkenried\n\n  Peer Dollhoff ";
    draft.steps[0]!.minutes = 15;
    expect(setupOf(draft)).toEqual(setup);
  });

  it("offers kinds in their fixed order however they were ticked", () => {
    expect(setupOf({ ...draftOf(setup), kinds: ["worry", "story"] }).kinds).toEqual(["story", "worry"]);
  });

  it("has no start while no day is chosen", () => {
    expect(setupOf({ ...draftOf(setup), date: "" }).starts_at).toBe("");
  });
});

describe("moving", () => {
  it("swaps neighbours and stops at the ends", () => {
    expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], 0, -1)).toEqual(["a", "b", "c"]);
  });

  it("never passes or moves what stays first", () => {
    expect(moved(["foyer", "b", "c"], 1, -1, 1)).toEqual(["foyer", "b", "c"]);
    expect(moved(["foyer", "b", "c"], 0, 1, 1)).toEqual(["foyer", "b", "c"]);
  });

  it("gives a new step an id nobody has", () => {
    expect(freeStepId([{ ...setup.steps[0]!, id: "s2" }, { ...setup.steps[1]!, id: "s3" }])).toBe("s4");
  });
});

describe("a refusal of the rules", () => {
  const draft = draftOf(setup);

  it("belongs to the control of its field", () => {
    expect(problemOf({ field: "title", problem: "empty" }, draft)).toMatchObject({ id: "f-title", message: "problem-title-empty" });
    expect(problemOf({ field: "steps.1.question", problem: "too_long", limit: 400 }, draft)).toEqual({ id: "f-steps-1-question", message: "problem-too_long", args: { limit: 400 } });
    expect(problemOf({ field: "starts_at", problem: "not_a_date" }, draft)).toMatchObject({ id: "f-starts_at", message: "problem-not_a_date" });
  });

  it("finds the promise that is too long", () => {
    const long = { ...draft, charter: [{ key: "a", text: "kurz" }, { key: "b", text: "x".repeat(401) }] };
    expect(problemOf({ field: "charter", problem: "too_long", limit: 400 }, long).id).toBe("f-charter-1");
  });

  it("tells too few chairs for those who are here from too many chairs", () => {
    expect(problemOf({ field: "capacity", problem: "out_of_range", limit: 42 }, { ...draft, capacity: 10 }).message).toBe("problem-capacity-taken");
    expect(problemOf({ field: "capacity", problem: "out_of_range", limit: 1000 }, { ...draft, capacity: 5000 }).message).toBe("problem-capacity-out_of_range");
    expect(problemOf({ field: "capacity", problem: "out_of_range", limit: 1000 }, { ...draft, capacity: null }).message).toBe("problem-capacity-out_of_range");
  });

  it("shows what concerns the whole agenda at its end, and the unseen at the title", () => {
    expect(problemOf({ field: "steps", problem: "too_few", limit: 2 }, draft)).toMatchObject({ id: "f-steps-add", message: "problem-steps-too_few" });
    expect(problemOf({ field: "steps.0.id", problem: "unknown" }, draft).id).toBe("f-steps-0-title");
  });

  it("stays a sentence when the server is newer", () => {
    expect(problemOf({ field: "title", problem: "too_funny" }, draft).message).toBe("problem-unknown");
    expect(problemOf({}, draft).message).toBe("problem-unknown");
  });
});
