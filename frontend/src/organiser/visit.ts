/* After a step from one of our pages to another, the head of the new one has the focus, as after loading a page. */
let first = true;

export function visit(head: HTMLElement): void {
  if (!first) head.focus({ preventScroll: true });
  first = false;
}
