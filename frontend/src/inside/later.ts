/* What nobody needs for the first look: writing, one's own words, who is here, the menu. Fetched when it is wanted, or in
   a quiet moment before, so that a line lost later takes nothing away. */
export { default as Compose } from "./Compose.svelte";
export { default as Ghost } from "./Ghost.svelte";
export { default as KindChoice } from "./KindChoice.svelte";
export { default as Menu } from "./Menu.svelte";
export { default as People } from "./People.svelte";
export { default as Withdraw } from "./Withdraw.svelte";
export { fetchRest } from "./rest";

export type Later = typeof import("./later");
