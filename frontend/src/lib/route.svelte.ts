/* Which page an address means. Knows only location.pathname; secrets behind # are read by the pages themselves. */

export type Route =
  | { page: "start" }
  | { page: "word" }
  | { page: "arrival"; dialogue: string }
  | { page: "inside"; dialogue: string; participant: string }
  | { page: "mine"; dialogue: string; participant: string }
  | { page: "answers"; dialogue: string; participant: string }
  | { page: "organiser"; rest: string[] }
  | { page: "unknown" };

/** The page of a path; never throws, an address nobody knows is `unknown`. */
export function routeOf(pathname: string): Route {
  const parts = pathname.split("/").filter(Boolean);
  const [head, dialogue, participant, tail] = parts;
  if (head === undefined) return { page: "start" };
  if (head === "w" && parts.length === 1) return { page: "word" };
  if (head === "organiser") return { page: "organiser", rest: parts.slice(1) };
  if (head === "j" && dialogue && parts.length === 2) return { page: "arrival", dialogue };
  if (head === "d" && dialogue && participant && parts.length === 3) return { page: "inside", dialogue, participant };
  if (head === "d" && dialogue && participant && tail === "me" && parts.length === 4)
    return { page: "mine", dialogue, participant };
  if (head === "d" && dialogue && participant && tail === "answers" && parts.length === 4)
    return { page: "answers", dialogue, participant };
  return { page: "unknown" };
}

class Router {
  route = $state.raw<Route>(routeOf(location.pathname));

  constructor() {
    addEventListener("popstate", () => this.#read());
  }

  /** Goes to a path of ours without loading the page anew. */
  go(path: string, { replace = false } = {}): void {
    if (replace) history.replaceState(null, "", path);
    else history.pushState(null, "", path);
    this.#read();
    scrollTo(0, 0);
  }

  #read(): void {
    this.route = routeOf(location.pathname);
  }
}

export const router = new Router();

/** For `onclick` on a plain link to one of our own pages: keeps new tabs, downloads and other sites to the browser. */
export function inApp(event: MouseEvent): void {
  const link = (event.currentTarget as HTMLElement).closest("a");
  if (!link || link.target || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.origin !== location.origin) return;
  event.preventDefault();
  router.go(link.pathname + link.search + link.hash);
}
