import { describe, expect, it } from "vitest";
import type { StepSetup } from "$lib/types";
import { STEP_DEFAULTS } from "./draft";
import { mergedSteps, wishOf } from "./merge";

const step = (id: string, title = id): StepSetup => ({ ...STEP_DEFAULTS, id, method: "plenary", title, question: "", text: "", minutes: 10, cue: "" });
const titles = (steps: readonly StepSetup[]): string => steps.map((one) => `${one.id}:${one.title}`).join(" ");
const BASE = [step("s1"), step("s2"), step("s3")];

describe("two change an agenda at once", () => {
  it("keeps what each of them wrote", () => {
    const mine = [step("s1"), step("s2", "mine"), step("s3")];
    const theirs = [step("s1"), step("s2"), step("s3", "theirs")];
    expect(titles(mergedSteps(BASE, mine, theirs))).toBe("s1:s1 s2:mine s3:theirs");
  });

  it("lets mine stand where both changed the same step", () => {
    expect(titles(mergedSteps(BASE, [step("s1"), step("s2", "mine"), step("s3")], [step("s1"), step("s2", "theirs"), step("s3")]))).toBe("s1:s1 s2:mine s3:s3");
  });

  it("keeps new steps of both, each where it was put, also under the same id", () => {
    const mine = [step("s1"), step("s4", "mine"), step("s2"), step("s3")];
    const theirs = [step("s1"), step("s2"), step("s3"), step("s4", "theirs")];
    expect(titles(mergedSteps(BASE, mine, theirs))).toBe("s1:s1 s6:mine s2:s2 s3:s3 s4:theirs".replace("s6", mergedSteps(BASE, mine, theirs)[1]!.id));
    expect(new Set(mergedSteps(BASE, mine, theirs).map((one) => one.id)).size).toBe(5);
  });

  it("leaves out what either of them removed", () => {
    expect(titles(mergedSteps(BASE, [step("s1"), step("s3")], [step("s1"), step("s2"), step("s3", "theirs")]))).toBe("s1:s1 s3:theirs");
    expect(titles(mergedSteps(BASE, BASE, [step("s1"), step("s3")]))).toBe("s1:s1 s3:s3");
  });

  it("follows my order if I changed it, theirs if I did not", () => {
    const turned = [step("s1"), step("s3"), step("s2")];
    expect(titles(mergedSteps(BASE, turned, [...BASE, step("s4", "theirs")]))).toBe("s1:s1 s3:s3 s4:theirs s2:s2");
    expect(titles(mergedSteps(BASE, BASE, turned))).toBe("s1:s1 s3:s3 s2:s2");
  });
});

describe("what is sent of an agenda", () => {
  it("names what stays as it is by its id alone", () => {
    expect(wishOf(BASE, [step("s1"), step("s3", "new"), step("s9")])).toEqual(["s1", step("s3", "new"), step("s9")]);
  });
});
