/* What belongs to the spoken word, fetched once somebody writes along or something spoken is there. */
import { untrack } from "svelte";
import { t } from "$lib/i18n.svelte";
import type { Place } from "../inside/place.svelte";
import { askedToScribe, slips } from "./state";

export { default as Ask } from "./Ask.svelte";
export { default as Mend } from "./Mend.svelte";
export { default as Slip } from "./Slip.svelte";
export { default as Source } from "./Source.svelte";
export { default as Top } from "./Top.svelte";
export { default as Waiting } from "./Waiting.svelte";
export { waitsForMe } from "./state";
export { Scribe } from "./scribe.svelte";

/** Says to screen readers, once and politely, what waits for this person. Ends with what is given back. */
export function speak(place: Place): () => void {
  const told = new Set<string>();
  let asked = false;
  return $effect.root(() => {
    $effect(() => {
      const fresh = slips(place).filter((one) => !told.has(one.id + one.seq));
      untrack(() => fresh.forEach((one) => {
        told.add(one.id + one.seq);
        place.speech.say(t("slip-say", { name: place.nameOf(one.noted_by, t("nameless")), text: one.text ?? "" }));
      }));
    });
    $effect(() => {
      const now = askedToScribe(place);
      untrack(() => now && !asked && place.speech.say(t("asked-say")));
      asked = now;
    });
  });
}
