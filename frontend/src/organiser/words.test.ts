/* The catalogues of organisers and moderators: both languages say the same, with the same values, and no id is taken. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const LOCALES = join(import.meta.dirname, "../../../app/locales");

/** Id → the variables its message uses, without the form of address (English needs none). */
function messages(locale: string, name: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const entry of readFileSync(join(LOCALES, locale, name), "utf8").split(/^(?=[a-z][\w-]* =)/m)) {
    const id = /^([a-z][\w-]*) =/.exec(entry)?.[1];
    if (id === undefined) continue;
    const used = [...entry.matchAll(/\{\s*\$([\w-]+)/g)].map((match) => match[1]!).filter((one) => one !== "address");
    found.set(id, [...new Set(used)].sort());
  }
  return found;
}

describe.each(["organiser.ftl", "moderation.ftl", "house.ftl"])("%s", (name) => {
  const [german, english] = [messages("de", name), messages("en", name)];

  it("says the same in both languages, in the same order", () => {
    expect([...english.keys()]).toEqual([...german.keys()]);
  });

  it("uses the same values in both languages", () => {
    for (const [id, used] of german) expect({ id, used: english.get(id) }).toEqual({ id, used });
  });

  it.each(["de", "en"])("takes no id of another catalogue in %s", (locale) => {
    const others = readdirSync(join(LOCALES, locale)).filter((other) => other.endsWith(".ftl") && other !== name);
    const taken = new Set(others.flatMap((other) => [...messages(locale, other).keys()]));
    expect([...messages(locale, name).keys()].filter((id) => taken.has(id))).toEqual([]);
  });
});
