/* What stays in somebody's list when the tables are over. Pure. */
import type { Contribution, MeDoc, Method, StageDoc } from "$lib/types";

const AT_TABLES: ReadonlySet<Method | undefined> = new Set<Method>(["pairs", "world_cafe", "table_harvest"]);

/** My own words of all tables where I sat, as far as they stand. */
export function ownLines(mine: MeDoc | null, stage: StageDoc | null, me: string): Record<string, Contribution> {
  const lines: Record<string, Contribution> = {};
  for (const [id, own] of Object.entries(mine?.contributions ?? {})) {
    if (own.text === null || own.withdrawn_at !== null || mine?.hidings[id] || !AT_TABLES.has(stage?.steps[own.step]?.method)) continue;
    const { n, step, text, kind, named, at, corrected_at, noted_by, spoken, confirmed_at } = own;
    lines[id] = { id, n, by: me, step, text, kind: named ? kind : null, at, corrected_at, noted_by, spoken, confirmed_at, reply_to: null, relation: null, withdrawn_at: null, withdrawn_by: null, erased: false, hidden: null, table: null };
  }
  return lines;
}
