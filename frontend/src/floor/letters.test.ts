import { describe, expect, test } from "vitest";
import { endOf, step } from "./letters";

describe("words on their way", () => {
  test("come letter by letter", () => {
    expect(step("", "Strom", 2)).toBe("St");
    expect(step("St", "Strom", 2)).toBe("Stro");
    expect(step("Stro", "Strom", 2)).toBe("Strom");
  });

  test("what is corrected is corrected at once, and nothing is written twice", () => {
    expect(step("Storm", "Strom", 1)).toBe("Strom");
    expect(step("Strom weg", "Strom", 1)).toBe("Strom");
    expect(step("Strom", "", 1)).toBe("");
  });

  test("letters of more than one unit stay whole", () => {
    expect(step("", "🙂🙂", 1)).toBe("🙂");
  });
});

test("of long words the end is shown, from a whole word on", () => {
  expect(endOf("kurz", 10)).toBe("kurz");
  expect(endOf("Bei uns war vier Stunden der Strom weg.", 22)).toBe("… der Strom weg.");
});
