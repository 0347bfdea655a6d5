// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from "vitest";
import { words } from "$lib/i18n.svelte";
import { advise, QUESTION_SIGNS } from "./asked";
import { firstDraft } from "./suggestions";

describe("a question", () => {
  it("that is open, short and alone needs no advice", () => {
    expect(advise("Was müsste geschehen, damit Sie in zwei Jahren sagen: Gut, dass wir geredet haben?")).toEqual([]);
    expect(advise("When did we suddenly matter to you?")).toEqual([]);
    expect(advise("Erzählen Sie von einem Moment mit uns. Was ist da passiert?")).toEqual([]);
  });

  it.each([
    ["Sind Sie mit uns zufrieden?"],
    ["Zum Schluss: Haben wir Sie verstanden?"],
    ["Es wird teurer. Können Sie das tragen?"],
    ["Do you trust us?"],
  ])("that yes or no would answer is told apart: %s", (question) => expect(advise(question)).toEqual(["closed"]));

  it("asks one thing at a time", () => {
    expect(advise("Was freut Sie? Was ärgert Sie?")).toEqual(["several"]);
    expect(advise("Was freut Sie, und was ärgert Sie?")).toEqual([]);
  });

  it("ends with a question mark", () => {
    expect(advise("Unsere Rechnungen")).toEqual(["no-mark"]);
    expect(advise("Was stört Sie? Erzählen Sie!")).toEqual(["no-mark"]);
  });

  it("is short enough to be kept in mind", () => {
    const open = (signs: number) => `Was ${"x".repeat(signs - 5)}?`;
    expect(advise(open(QUESTION_SIGNS))).toEqual([]);
    expect(advise(open(QUESTION_SIGNS + 1))).toEqual(["long"]);
  });

  it("that is not there yet gets no advice", () => expect(advise("  ")).toEqual([]));
});

describe("our own wording", () => {
  beforeAll(async () => {
    await words.use("de");
    await words.load("common", "organiser");
  });

  it("follows the advice", () => {
    const asked = firstDraft().steps.filter((step) => step.method === "plenary" && step.question && !step.question.startsWith("Ein Satz"));
    expect(asked.map((step) => [step.title, advise(step.question)])).toEqual(asked.map((step) => [step.title, []]));
    expect(asked.length).toBeGreaterThanOrEqual(3);
  });
});
