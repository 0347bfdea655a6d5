// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import { firstDraft, openRules, restated, wordingOf } from "./suggestions";

beforeAll(async () => {
  await words.use("de");
  await words.load("common", "organiser");
});

describe("a first draft", () => {
  it("lacks only title, company and day", () => {
    const draft = firstDraft();
    expect([draft.title, draft.company, draft.date]).toEqual(["", "", ""]);
    expect(draft.steps[0]!.method).toBe("foyer");
    expect(draft.steps.slice(1).reduce((sum, step) => sum + step.minutes!, 0)).toBe(draft.minutes);
    expect(draft.steps.every((step) => step.question || step.text)).toBe(true);
  });

  it("offers each promise once: taken or not", () => {
    const draft = firstDraft();
    expect(draft.charter.length + openRules(draft).length).toBe(7);
  });
});

describe("offered wording", () => {
  const drafts = () => {
    const before = firstDraft();
    return { before, named: { ...before, company: "Halmtal Energie", address: "du" as const, date: "2027-03-11" } };
  };

  it("follows company and form of address", () => {
    const { before, named } = drafts();
    const after = restated(named, wordingOf(before), wordingOf(named));
    expect(after.charter[0]!.text).toContain("Du sprichst in deinen eigenen Worten. Niemand von Halmtal Energie");
    expect(after.steps.at(-1)!.question).toBe("Ein Satz: Womit gehst du?");
  });

  it("leaves own words alone", () => {
    const { before, named } = drafts();
    const own = { ...named, charter: [{ key: "x", text: "Sie sprechen, wie Sie mögen." }] };
    expect(restated(own, wordingOf(before), wordingOf(named)).charter).toEqual(own.charter);
  });

  it("names the day six weeks later", () => {
    expect(openRules(drafts().named).join(" ")).toContain("bis zum 22. April 2027");
  });
});
