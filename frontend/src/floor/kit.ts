/* Everything a screen needs of the floor, fetched at once and only when there is one. */
export { standing } from "./floor";
export { default as Along } from "./Along.svelte";
export { default as Beside } from "./Beside.svelte";
export { default as Hand } from "./Hand.svelte";
export { default as Heard } from "./Heard.svelte";
export { Live } from "./live.svelte";
export { default as Queue } from "./Queue.svelte";
export { default as Signs } from "./Signs.svelte";
export { default as Stage } from "./Stage.svelte";
export { default as Standing } from "./Standing.svelte";

export type Kit = typeof import("./kit");
