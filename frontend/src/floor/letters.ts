/* Words on their way, letter by letter. Pure. */

/** `shown` a few letters nearer to `target`; what was corrected goes at once. */
export function step(shown: string, target: string, letters: number): string {
  const [from, to] = [[...shown], [...target]];
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return to.slice(0, Math.max(same, Math.min(from.length, to.length)) + letters).join("");
}

/** At most so many letters from the end, beginning with a whole word. */
export function endOf(text: string, longest: number): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const end = letters.slice(2 - longest).join("");
  return `… ${end.replace(/^\S{0,24}\s+/u, "")}`;
}
