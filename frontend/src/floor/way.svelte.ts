/* How somebody wishes to speak: aloud, or by writing what then stands large. Asked once, then remembered. */
import { recall, remember } from "../inside/place.svelte";

export type Way = "voice" | "text";
const KEY = "resonanz.way";

class Chosen {
  way = $state<Way | null>(read());

  choose(way: Way): void {
    this.way = way;
    remember(KEY, way);
  }
}

function read(): Way | null {
  const kept = recall(KEY);
  return kept === "voice" || kept === "text" ? kept : null;
}

export const chosen = new Chosen();
