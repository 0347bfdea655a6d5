/* The focus never falls off the page. Whatever it was on may go at any moment (a form that is done, a line that somebody
   hid): then it moves to the region the thing stood in, and the next Tab goes on from there. */

const REGIONS = "#side, #place, #bar";

/** Watches until the returned function is called. */
export function holdFocus(): () => void {
  let last: Element | null = null;
  let region: Element | null = null;
  const remember = (event: FocusEvent): void => {
    last = event.target as Element;
    region = last.closest(REGIONS);
  };
  const watch = new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    land(region?.isConnected ? region : null);
  });
  addEventListener("focusin", remember);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    removeEventListener("focusin", remember);
  };
}

/** Whoever comes in stands in the middle of the place, unless a key has already led elsewhere. */
export function arrive(): void {
  if (document.activeElement === document.body) land();
}

/** Puts the focus into a region that can take it: that one, or else the place. */
function land(region: Element | null = null): void {
  const place = document.getElementById("place");
  const to = region?.matches("[tabindex]") ? region : place;
  (to as HTMLElement | null)?.focus({ preventScroll: true });
}
