/* Which tables are meant by what somebody types: "3, 7, 12-15". Pure; what nobody can understand is named. */

export interface Chosen {
  /** As the server counts. */
  tables: number[];
  wrong: string[];
}

export function chosen(text: string, tables: number): Chosen {
  const found = new Set<number>();
  const wrong: string[] = [];
  for (const part of text.replace(/\s*[-–]\s*/g, "-").split(/[,;\s]+/).filter(Boolean)) {
    const numbers = numbersOf(part, tables);
    if (numbers) numbers.forEach((number) => found.add(number - 1));
    else wrong.push(part);
  }
  return { tables: [...found].sort((a, b) => a - b), wrong };
}

function numbersOf(part: string, tables: number): number[] | null {
  const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
  if (!match) return null;
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (from < 1 || to > tables || to < from) return null;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The shortest way to write them: 1, 4–6. */
export function written(tables: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...tables].sort((a, b) => a - b).map((table) => table + 1)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(", ");
}
