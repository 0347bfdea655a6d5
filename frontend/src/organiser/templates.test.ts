import { describe, expect, it } from "vitest";
import type { Setup } from "$lib/types";
import { SETUP_DEFAULTS, STEP_DEFAULTS, type Draft } from "./draft";
import { copyOf, filled, templateOf, type Wording } from "./templates";

const SAID: Wording = { address: "sie", company: "Halmtal Energie", answer_by: "22. April 2027", keep_months: "36" };

describe("a sentence of a template", () => {
  it("follows the form of address", () => {
    const text = "[Erzählen Sie|Erzähl] von einem Moment mit {company}.";
    expect(filled(text, SAID)).toBe("Erzählen Sie von einem Moment mit Halmtal Energie.");
    expect(filled(text, { ...SAID, address: "du" })).toBe("Erzähl von einem Moment mit Halmtal Energie.");
  });

  it("names day and months as the form knows them", () => {
    expect(filled("Bis zum {answer_by}, {keep_months} Monate.", SAID)).toBe("Bis zum 22. April 2027, 36 Monate.");
  });
});

describe("a copy of an old dialogue", () => {
  const old: Setup = {
    ...SETUP_DEFAULTS, title: "Gut versorgt", company: "Halmtal Energie", starts_at: "2027-03-11T17:30", zone: "Europe/Berlin",
    welcome: "", company_people: "", collective: "", minutes: 90, languages: ["de"], address: "sie", kinds: [], capacity: 40, moderation: ["Ines"],
    answers_until: "2027-04-22", charter: ["Antworten bis zum 22. April 2027.", "Sie wählen Ihren Namen."],
    steps: [{ ...STEP_DEFAULTS, id: "s1", method: "foyer", title: "Ankommen", question: "?", text: "", minutes: null, cue: "" }],
  };
  const wordingOf = (draft: Draft): Wording => ({ ...SAID, answer_by: draft.answers_until || "…" });

  it("lacks only the day, and promises as long after it as then", () => {
    expect(templateOf(old).answer_days).toBe(42);
    expect(copyOf(old, wordingOf)).toMatchObject({ title: "Gut versorgt", date: "", time: "17:30", answers_until: "", moderation: "Ines" });
  });

  it("leaves room for the new day wherever the old one was named", () => {
    expect(copyOf(old, wordingOf).charter.map((rule) => rule.text)).toEqual(["Antworten bis zum ….", "Sie wählen Ihren Namen."]);
    expect(templateOf(old).charter[0]).toBe("Antworten bis zum {answer_by}.");
  });
});
