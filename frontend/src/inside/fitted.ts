/* Words on a round cloth: the type shrinks with them, so that a whole thought stays readable. Pure. */

const SIZES = [2.1, 1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1];
/** For a long word, so that it breaks only where nothing smaller can be read. */
const SMALLER = [...SIZES, 0.9, 0.82];
/** How wide a letter is on average and how wide a line on the cloth, of its radius and at most (px). */
const LETTER_EM = 0.53;
const LINE = 1.56;
const LONGEST_LINE_PX = 330;

/** About how many letters lie on a round cloth of radius `inner` (px): its inscribed area by the area of a letter. */
const holds = (inner: number, rem: number): number => (2.7 * inner * inner) / (rem * 16) ** 2;

/** Words longer than this are hyphenated: for a single one the type of a whole thought does not shrink. */
const HYPHENATED = 16;

/** Letters of the longest piece that breaks nowhere: between words, at a hyphen, by hyphenation. */
const longestPiece = (text: string): number =>
  Math.max(1, ...text.split(/\s+|(?<=[-–—/])/u).map((piece) => [...piece].length).filter((letters) => letters <= HYPHENATED));

/** The size at which that many letters stand in one line. */
const lineFits = (letters: number, inner: number): number => Math.min(LONGEST_LINE_PX, LINE * inner) / (letters * LETTER_EM * 16);

/** Ends with a whole word, unless that is a very long one. */
const beginning = (cut: string): string => cut.replace(/\s+\S{0,24}$/, "");

/** The words as one paragraph, cut where the cloth ends, and the size of their type. */
export function fitted(words: string, inner: number): { text: string; rem: number } {
  const smallest = SIZES.at(-1)!;
  const longest = Math.max(40, Math.floor(holds(inner, smallest)));
  const letters = [...words.replace(/\s*\n\s*/g, " ")];
  const text = shortly(letters.join(""), longest);
  const rem = SIZES.find((size) => holds(inner, size) >= text.length) ?? smallest;
  const widest = lineFits(longestPiece(text), inner);
  return { text, rem: SMALLER.find((size) => size <= rem && size <= widest) ?? rem };
}

/** At most so many letters of these words, ended at a whole word. */
export function shortly(words: string, longest: number): string {
  const letters = [...words];
  return letters.length <= longest ? words : `${beginning(letters.slice(0, longest - 2).join(""))} …`;
}
