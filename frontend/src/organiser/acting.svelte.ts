/** What a chapter asks of the server: one thing at a time, and how it went. */

import { sentenceOf } from "./account.svelte";

export class Acting {
  failed = $state("");
  said = $state("");
  busy = $state(false);

  /** Runs `doing`; a refusal is said in `failed`. */
  async act(doing: () => Promise<void>): Promise<void> {
    this.failed = this.said = "";
    this.busy = true;
    try {
      await doing();
    } catch (reason) {
      this.failed = sentenceOf(reason);
    } finally {
      this.busy = false;
    }
  }
}
