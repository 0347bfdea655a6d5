/* Going to a table by typing its number. Pure: digits in, what is meant out. A number goes off by itself as soon as no
   other could begin with it; until then it waits for Enter, as long as whoever types needs. 0 alone means: back. */

export type Typed = { kind: "typing"; digits: string } | { kind: "go"; table: number } | { kind: "back" } | { kind: "none"; digits: string };

/** @param tables how many there are; people count them from 1 */
export function typed(digits: string, key: string, tables: number): Typed {
  if (digits === "" && key === "0") return { kind: "back" };
  const now = digits + key;
  const number = Number(now);
  if (number < 1 || number > tables) return { kind: "none", digits: now };
  return number * 10 > tables ? { kind: "go", table: number - 1 } : { kind: "typing", digits: now };
}

/** What Enter means. */
export const entered = (digits: string, tables: number): number | null => {
  const number = Number(digits);
  return digits !== "" && number >= 1 && number <= tables ? number - 1 : null;
};
