/* What can be answered: the whole, every theme, every idea outside of them, and single lines somebody began with. */
import type { AnswersDocument, Contribution, Material } from "../generated/api";
import { fatesTo, readBacksOf, type Fate, type ReadBack } from "./answers";

export interface Target {
  /** Stable name of the target, for drafts and addresses: `whole`, `t:{theme}`, `c:{line}`. */
  key: string;
  kind: "whole" | "theme" | "idea" | "line";
  /** T1, B12; 0 for the whole. */
  n: number;
  title: string;
  themes: string[];
  contributions: string[];
  lines: Contribution[];
  said: ReadBack | null;
  fates: Fate[];
}

type Bare = Omit<Target, "said" | "fates">;

/** Every target in the order one works through them: themes first, then ideas, single lines, the whole.
 *  @param line one line to begin with, chosen out of its theme */
export function targetsOf(material: Material, doc: AnswersDocument | null, line: string | null): Target[] {
  const lines = new Map([...material.themes.flatMap((theme) => theme.lines), ...material.ideas].map((one) => [one.id, one]));
  const bare: Bare[] = [
    ...material.themes.map((theme) => ({ key: `t:${theme.id}`, kind: "theme" as const, n: theme.n, title: theme.title ?? "", themes: [theme.id], contributions: [], lines: theme.lines })),
    ...material.ideas.map((idea) => ofLine(idea, "idea")),
  ];
  for (const id of [...singles(doc), ...(line ? [line] : [])]) {
    const one = lines.get(id);
    if (one && !bare.some((target) => target.key === `c:${id}`)) bare.push(ofLine(one, "line"));
  }
  bare.push({ key: "whole", kind: "whole", n: 0, title: "", themes: [], contributions: [], lines: [] });
  return bare.map((target) => withAnswers(target, doc));
}

const ofLine = (one: Contribution, kind: "idea" | "line"): Bare => ({
  key: `c:${one.id}`, kind, n: one.n, title: one.text ?? "", themes: [], contributions: [one.id], lines: [one],
});

/** Lines somebody has read back by themselves. */
function singles(doc: AnswersDocument | null): string[] {
  return readBacksOf(doc).filter((said) => said.themes.length === 0).flatMap((said) => Object.keys(said.contributions));
}

function withAnswers(target: Bare, doc: AnswersDocument | null): Target {
  const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));
  const about = readBacksOf(doc).filter((said) => same(said.themes, target.themes) && same(Object.keys(said.contributions), target.contributions));
  const said = about.at(-1) ?? null;
  return { ...target, said, fates: said ? fatesTo(doc, said.id) : [] };
}
