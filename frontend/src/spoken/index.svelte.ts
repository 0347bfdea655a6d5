/* What belongs to the spoken word and to what people do for the others, fetched once there is any of it. */
import { untrack } from "svelte";
import { t } from "$lib/i18n.svelte";
import type { Place } from "../inside/place.svelte";
import { type Duty, openlyAsked, slips } from "./state";

export { default as Ask } from "./Ask.svelte";
export { default as Mend } from "./Mend.svelte";
export { default as Slip } from "./Slip.svelte";
export { default as Source } from "./Source.svelte";
export { default as Top } from "./Top.svelte";
export { default as Waiting } from "./Waiting.svelte";
export { waitsForMe } from "./state";
export { default as AskMore } from "./AskMore.svelte";
export { Scribe } from "./scribe.svelte";

/** Says to screen readers, once and politely, what waits for this person. Ends with what is given back. */
export function speak(place: Place): () => void {
  const told = new Set<string>();
  let asked: Duty[] = [];
  return $effect.root(() => {
    $effect(() => {
      const fresh = slips(place).filter((one) => !told.has(one.id + one.seq));
      untrack(() => fresh.forEach((one) => {
        told.add(one.id + one.seq);
        place.speech.say(t("slip-say", { name: place.nameOf(one.noted_by, t("nameless")), text: one.text ?? "" }));
      }));
    });
    $effect(() => {
      const now = openlyAsked(place);
      untrack(() => now.filter((duty) => !asked.includes(duty)).forEach((duty) => place.speech.say(t("asked-say", { question: t(`asked-title-${duty}`) }))));
      asked = now;
    });
  });
}
