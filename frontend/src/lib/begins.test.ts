import { describe, expect, it } from "vitest";
import { begins } from "./begins";

describe("the beginning of words", () => {
  it("is the whole when it fits", () => {
    expect(begins("Danke  für\ndie Nacht.", 20)).toBe("Danke für die Nacht.");
  });

  it("never ends inside a word", () => {
    expect(begins("Danke für die Nacht im Februar.", 18)).toBe("Danke für die\u00a0…");
    expect(begins("Danke für die Nacht im Februar.", 15)).toBe("Danke für die\u00a0…");
  });

  it("cuts a single word that is too long", () => {
    expect(begins("Donaudampfschifffahrt", 10)).toBe("Donaudam\u00a0…");
  });
});
