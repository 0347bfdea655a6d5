/* Who needs me? Pure. Help comes first, what nobody has taken before what somebody has, the longest wait first; then
   who wishes for more time; then tables with too few people; then tables without a host. Silence is no alarm: how much
   a table writes or says plays no part, and nothing is measured about the company's people. Each place says why. */
import { isPair } from "./shapes";
import type { TableView } from "./views";

/** Fewer than this are no table any more. */
export const TOO_FEW = 3;

export type Why = "help" | "taken" | "mine" | "wishes" | "nobody" | "alone" | "few" | "no_host" | "host_away";

export interface Need {
  view: TableView;
  /** The strongest reason first. */
  why: readonly Why[];
  /** Waiting since, Unix ms; null where nobody waits. */
  since: number | null;
}

/** What stands before what. */
const WEIGHT: Record<Why, number> = { mine: 0, help: 1, taken: 2, wishes: 3, alone: 4, few: 5, no_host: 6, host_away: 7, nobody: 8 };

/** After so long a table has found somebody who hosts, or needs help with it. */
export const SETTLED_MS = 180_000;

/** @param me the moderator who asks: what they took themselves is theirs, and stands at the top
 *  @param settled whether the tables have sat for a while: before that, hosts are only being found */
export function needs(views: readonly TableView[], me: string, settled = true): Need[] {
  return views
    .map((view) => ({ view, why: reasons(view, me, settled), since: view.help?.at ?? null }))
    .filter((need) => need.why.length > 0)
    .sort((a, b) => WEIGHT[a.why[0]!] - WEIGHT[b.why[0]!] || (a.since ?? 0) - (b.since ?? 0) || a.view.table - b.view.table);
}

export function reasons(view: TableView, me: string, settled = true): Why[] {
  if (view.mergedInto !== null) return [];
  return [...asking(view, me), ...seated(view, settled)].sort((a, b) => WEIGHT[a] - WEIGHT[b]);
}

function asking(view: TableView, me: string): Why[] {
  const help: Why[] = view.help === null ? [] : [view.help.by === null ? "help" : view.help.by === me ? "mine" : "taken"];
  return view.wishes ? [...help, "wishes"] : help;
}

function seated(view: TableView, settled: boolean): Why[] {
  if (view.people.length === 0) return [];
  if (view.here === 0) return ["nobody"];
  const few: Why[] = view.here === 1 ? ["alone"] : view.here < TOO_FEW ? ["few"] : [];
  return view.hosted || isPair(view.table) || !settled ? few.filter((why) => why === "alone" || !isPair(view.table)) : [...few, view.host === null ? "no_host" : "host_away"];
}

/** Calls for help: what nobody has taken first, the longest wait first. */
export function calls(views: readonly TableView[]): TableView[] {
  return views.filter((view) => view.help !== null).sort((a, b) => Number(a.help!.by !== null) - Number(b.help!.by !== null) || a.help!.at - b.help!.at);
}

/** The next table to go to, after the one I am at: once through the list, then from its top. Whoever was taken by
 *  somebody else needs nobody more. */
export function next(list: readonly Need[], current: number | null): number | null {
  const open = list.filter((need) => need.why[0] !== "taken");
  const at = open.findIndex((need) => need.view.table === current);
  return open[(at + 1) % Math.max(1, open.length)]?.view.table ?? null;
}

/** Whole minutes somebody has waited. */
export const waited = (since: number, now: number): number => Math.max(0, Math.floor((now - since) / 60_000));
