import { describe, expect, it } from "vitest";
import { fitted } from "./fitted";

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
});
