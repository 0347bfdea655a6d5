/* How somebody wishes to speak: aloud, or by writing what then stands large. Asked once, then remembered; whoever rather
   writes than uses a microphone is not asked. */
import { choice, onChosen } from "../voice/devices";
import { recall, remember } from "../inside/place.svelte";

export type Way = "voice" | "text";
const KEY = "resonanz.way";

class Chosen {
  way = $state<Way | null>(read());

  constructor() {
    let before = choice().way;
    onChosen(({ way }) => {
      if (way !== null && way !== before) this.choose(way === "write" ? "text" : "voice");
      before = way;
    });
  }

  choose(way: Way): void {
    this.way = way;
    remember(KEY, way);
  }
}

function read(): Way | null {
  const kept = recall(KEY);
  return kept === "voice" || kept === "text" ? kept : choice().way === "write" ? "text" : null;
}

export const chosen = new Chosen();
