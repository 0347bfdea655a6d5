/* Everything else a participant may come to this evening, fetched piece by piece while nothing happens: when the line is
   lost, the next step is there all the same. */
import { words } from "$lib/i18n.svelte";

const REST: (() => Promise<unknown>)[] = [
  () => import("./Over.svelte"),
  () => import("./GreatCircle.svelte"),
  () => import("../gathering/Foyer.svelte"),
  () => import("../gathering/Talk.svelte"),
  () => import("../gathering/OwnGroup.svelte"),
  () => import("../gathering/Mood.svelte"),
  () => import("../gathering/ClosingRound.svelte"),
  () => import("../hidden/HiddenLine.svelte"),
  () => import("../hidden/Slow.svelte"),
  () => import("../hidden/Waiting.svelte"),
  () => import("../spoken/index.svelte"),
  () => import("../harvest/Middle.svelte"),
  () => import("../harvest/SideHarvest.svelte"),
  () => import("../tables/Seated.svelte"),
  () => import("../tables/Afterwards.svelte"),
  () => import("../tables/TablePlace.svelte"),
  () => import("../tables/Move.svelte"),
  () => import("../tables/HandIn.svelte"),
  () => import("../tables/ClothList.svelte"),
  () => import("../answers/Asked.svelte"),
  () => import("../answers/ReadBackPlace.svelte"),
  () => import("../me/MyPage.svelte"),
  () => words.load("answers", "gathering", "harvest", "hidden", "looking", "spoken", "tables"),
];
const AGAIN_MS = 10_000;

/** Ends when everything is here, or when nobody is interested any more. */
export async function fetchRest(wanted: () => boolean): Promise<void> {
  for (const fetch of REST) {
    while (wanted()) {
      await quiet();
      if (await fetch().then(() => true, () => false)) break;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

/** A moment in which the browser has nothing to do; some browsers do not say. */
function quiet(): Promise<unknown> {
  return new Promise((resolve) => ("requestIdleCallback" in window ? requestIdleCallback(resolve, { timeout: AGAIN_MS }) : setTimeout(resolve, 50)));
}
