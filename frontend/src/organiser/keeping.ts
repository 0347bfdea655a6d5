/* Drafts of a setup in this browser, so that nothing typed is lost. A browser that keeps nothing is no error. */
import type { Draft } from "./draft";

export interface Kept {
  draft: Draft;
  at: number;
}

/** Drafts written by another shape of this form are not read. */
const SHAPE = 2;
const nameOf = (dialogue: string | null): string => `resonanz/organiser/${dialogue ?? "new"}/draft/${SHAPE}`;

export function kept(dialogue: string | null): Kept | null {
  try {
    const text = localStorage.getItem(nameOf(dialogue));
    const found = text ? (JSON.parse(text) as Partial<Kept>) : null;
    return found?.draft && Array.isArray(found.draft.steps) && typeof found.at === "number" ? (found as Kept) : null;
  } catch {
    return null;
  }
}

/** Whether the browser took it. */
export function keep(dialogue: string | null, draft: Draft, at: number): boolean {
  try {
    localStorage.setItem(nameOf(dialogue), JSON.stringify({ draft, at }));
    return true;
  } catch {
    return false;
  }
}

export function forget(dialogue: string | null): void {
  try {
    localStorage.removeItem(nameOf(dialogue));
  } catch {
    /* nothing was kept */
  }
}
