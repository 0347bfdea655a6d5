/* Nobody at the keyboard is left nowhere: when what has the focus goes, or can do nothing any more, the nearest thing left
   takes it. For what answers a press by changing itself. */
const NEXT = "button:not(:disabled), summary, a[href]";

/** An attachment for the region this is to hold in. */
export function keepsFocus(region: HTMLElement): () => void {
  /** What had the focus last, with what it stands in, from the inside out. */
  let chain: HTMLElement[] = [];

  const came = (event: FocusEvent): void => {
    chain = [];
    for (let one = event.target as HTMLElement | null; one; one = one === region ? null : one.parentElement) chain.push(one);
  };

  function mind(): void {
    const [last] = chain;
    const gone = last !== undefined && (!last.isConnected || last.matches(":disabled"));
    if (!gone || (document.activeElement !== document.body && document.activeElement !== last)) return;
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
  return () => {
    watch.disconnect();
    region.removeEventListener("focusin", came);
  };
}
