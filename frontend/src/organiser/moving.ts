/** Moving the parts of a list by keyboard. */

import { tick } from "svelte";

/** Where Alt with an arrow wishes a part to go: one up (-1), one down (1); null: another key. */
export function wayOf(event: KeyboardEvent): -1 | 1 | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  return event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
}

/** Focuses what has this id once it is drawn; if it is not there or asleep, what has the other. */
export async function focus(id: string, otherwise = ""): Promise<void> {
  await tick();
  const wished = document.getElementById(id) as HTMLButtonElement | null;
  if (wished && !wished.disabled) wished.focus();
  else document.getElementById(otherwise)?.focus();
}
