/* Nobody at the keyboard is left nowhere: when what has the focus goes, or can do nothing any more, the nearest thing left
   takes it. For what answers a press by changing itself. Elsewhere ../inside/focus.ts puts the focus on the whole region; it
   sees what goes before this does, so what stands around counts as nowhere. */
const NEXT = "button:not(:disabled), summary, a[href]";

/** An attachment for the region this is to hold in. */
export function keepsFocus(region: HTMLElement): () => void {
  /** What had the focus last, with what it stands in, from the inside out. */
  let chain: HTMLElement[] = [];

  const came = (event: FocusEvent): void => {
    chain = [];
    for (let one = event.target as HTMLElement | null; one; one = one === region ? null : one.parentElement) chain.push(one);
  };
  /** Somebody went on; what is taken away goes to nothing. */
  const left = (event: FocusEvent): void => {
    if (event.relatedTarget !== null) chain = [];
  };

  function mind(): void {
    const [last] = chain;
    if (last === undefined || (last.isConnected && !last.matches(":disabled"))) return;
    const now = document.activeElement;
    if (now !== last && !now?.contains(region)) return;
    const around = chain.slice(1).filter((one) => one.isConnected);
    chain = [];
    for (const one of around) {
      const next = [...one.querySelectorAll<HTMLElement>(NEXT)].find((found) => found.checkVisibility());
      if (next) return next.focus({ preventScroll: true });
    }
  }

  const watch = new MutationObserver(mind);
  watch.observe(region, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  region.addEventListener("focusin", came);
  region.addEventListener("focusout", left);
  return () => {
    watch.disconnect();
    region.removeEventListener("focusin", came);
    region.removeEventListener("focusout", left);
  };
}
