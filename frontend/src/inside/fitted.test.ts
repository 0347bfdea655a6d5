import { describe, expect, it } from "vitest";
import { fitted, shortly } from "./fitted";

describe("words on a cloth", () => {
  it("are whole where they fit", () => {
    expect(fitted("Zwei Wochen lang", 140).text).toBe("Zwei Wochen lang");
  });

  it("end with a whole word where they do not", () => {
    const { text } = fitted("hatte gedacht ".repeat(40), 60);
    expect(text).toMatch(/(hatte|gedacht) …$/);
  });

  it("are cut where they are one endless word", () => {
    expect(fitted("x".repeat(400), 60).text).toMatch(/^x{30,} …$/);
  });

  it.each([60, 75, 110, 160])("have no long name broken inside a word on a cloth of %i px", (inner) => {
    const { rem } = fitted("Maria-Magdalena von Oberhalm-Sattelegger", inner);
    expect("Sattelegger".length * 0.53 * rem * 16).toBeLessThanOrEqual(inner * 1.56);
  });

  it("grow no larger than before because their words are short", () => {
    expect(fitted("ja ".repeat(60), 80).rem).toBe(1);
  });
});

describe("words for a wall", () => {
  it("are cut at a whole word, counted in letters", () => {
    expect(shortly("will ich mit jemandem reden", 18)).toBe("will ich mit …");
    expect(shortly("kurz", 4)).toBe("kurz");
  });
});
