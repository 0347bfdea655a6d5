/** The beginning of somebody's words in at most `limit` characters, on one line; what is cut is cut between words. */
export function begins(text: string, limit: number): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  if (letters.length <= limit) return letters.join("");
  const head = letters.slice(0, limit - 2).join("");
  const whole = letters[limit - 2] === " " ? head : head.replace(/ [^ ]*$/, "");
  return `${whole.trimEnd()}\u00a0…`;
}
