/* Words on a round cloth: the type shrinks with them, so that a whole thought stays readable. Pure. */

const SIZES = [2.1, 1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1];

/** About how many letters lie on a round cloth of radius `inner` (px): its inscribed area by the area of a letter. */
const holds = (inner: number, rem: number): number => (2.7 * inner * inner) / (rem * 16) ** 2;

/** Ends with a whole word, unless that is a very long one. */
const beginning = (cut: string): string => cut.replace(/\s+\S{0,24}$/, "");

/** The words as one paragraph, cut where the cloth ends, and the size of their type. */
export function fitted(words: string, inner: number): { text: string; rem: number } {
  const smallest = SIZES.at(-1)!;
  const longest = Math.max(40, Math.floor(holds(inner, smallest)));
  const letters = [...words.replace(/\s*\n\s*/g, " ")];
  const text = letters.length <= longest ? letters.join("") : `${beginning(letters.slice(0, longest - 2).join(""))} …`;
  return { text, rem: SIZES.find((rem) => holds(inner, rem) >= text.length) ?? smallest };
}
