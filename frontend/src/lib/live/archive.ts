/* Contributions older than what the stream topic holds: read page by page over HTTP, per step. Pure but for the
   fetching given in. */
import type { Contribution } from "../types";

export interface Page {
  items: Contribution[];
  more: boolean;
}
export type Fetch = (step: string, before: number, limit: number) => Promise<Page>;
export const PAGE = 100;

/** The next older contributions before number `before` over several steps, none left out in between.
 *  @param steps steps that still have older ones
 *  @returns newest first, with the steps that may have more; everything older than the last item is still unread */
export async function older(fetch: Fetch, steps: readonly string[], before: number): Promise<Page & { steps: string[] }> {
  const pages = await Promise.all(steps.map(async (step) => ({ step, ...(await fetch(step, before, PAGE)) })));
  const lowest = (page: Page) => Math.min(...page.items.map((item) => item.n));
  const unfinished = pages.filter((page) => page.more && page.items.length > 0);
  const floor = Math.max(0, ...unfinished.map(lowest));
  const all = pages.flatMap((page) => page.items);
  const items = all.filter((item) => item.n >= floor).sort((a, b) => b.n - a.n);
  const open = pages.filter((page) => page.more || page.items.some((item) => item.n < floor)).map((page) => page.step);
  return { items, more: open.length > 0, steps: open };
}
