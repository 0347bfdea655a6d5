/* Whether it matters in which languages somebody speaks: several in the dialogue, and tables or pairs to come. */
import type { Room } from "$lib/live/room.svelte";

export const asksLanguages = ({ role, stage }: Room): boolean =>
  (role === "participant" || role === "representative") && stage !== undefined && stage !== null && stage.phase !== "closed" && stage.setup.languages.length > 1 &&
  Object.values(stage.steps).some((step) => step.method === "world_cafe" || step.method === "pairs");
