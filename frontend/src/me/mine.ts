/* What Meine Seite puts together from several parts. Pure. */
import type { Contribution, Material } from "../generated/api";

/** What the moderation tells an author. */
export interface OfModeration {
  hidings?: Record<string, { words: string | null; at: number; shown_again_at: number | null }>;
}

/** What one gave a closing round and a weighing. */
export interface Given {
  weights?: Record<string, Record<string, { points: number; reason: string | null }>>;
  ratings?: Record<string, Partial<Record<string, number>>>;
}

/** How many others are shown beside one's own line. */
const SHOWN = 2;

/** The nearest lines of others in the themes a line stands in, shortest first: they are read beside one's own.
 *  @param stand the lines that stand in themes now: what was hidden or withdrawn since is read no more */
export function similarTo(material: Material, themes: readonly string[], me: string, stand: Readonly<Record<string, unknown>>): Contribution[] {
  const others = material.themes.filter((theme) => themes.includes(theme.id)).flatMap((theme) => theme.lines).filter((one) => one.by !== me && one.id in stand && one.text !== null);
  const each = [...new Map(others.map((one) => [one.id, one])).values()];
  return each.sort((a, b) => a.text!.length - b.text!.length || a.n - b.n).slice(0, SHOWN);
}
