/* What somebody is typing, kept at every keystroke. Each tab writes its own; a tab that is gone leaves its drafts to
   the next one that opens. May not send anything. */
import { readJson, type Store } from "./storage";

export interface Draft {
  text: string;
  /** The step the words were begun for; they keep belonging to it when the agenda moves on. */
  step: string;
  /** What is answered or corrected, or null for words of one's own. */
  to: string | null;
  act: "say" | "reply" | "ask_back" | "correct";
  /** Said aloud before; drafts of older versions do not know. */
  spoken?: boolean;
  at: number;
}

export type Slot = "say" | "correct";
const slotOf = (draft: Draft): Slot => (draft.act === "correct" ? "correct" : "say");

export class Drafts {
  readonly #store: Store;
  readonly #prefix: string;
  readonly #tab: string;

  constructor(store: Store, prefix: string, tab: string) {
    this.#store = store;
    this.#prefix = prefix;
    this.#tab = tab;
  }

  keep(draft: Draft): void {
    if (draft.text.trim() === "") this.drop(slotOf(draft));
    else this.#store.set(this.#key(this.#tab, slotOf(draft)), JSON.stringify(draft));
  }

  drop(slot: Slot): void {
    this.#store.remove(this.#key(this.#tab, slot));
  }

  /** The draft of this tab, else the newest of a tab that is gone, which from now on is this tab's.
   *  @param living tabs that still write their own */
  adopt(living: ReadonlySet<string>, slot: Slot): Draft | null {
    const mine = readJson<Draft>(this.#store, this.#key(this.#tab, slot));
    if (mine) return mine;
    const newest = this.#orphans(living, slot)[0];
    if (!newest) return null;
    this.#store.remove(newest.key);
    this.keep(newest.draft);
    return newest.draft;
  }

  #orphans(living: ReadonlySet<string>, slot: Slot): { key: string; draft: Draft }[] {
    const known = new Set([...living].map((tab) => this.#key(tab, slot)));
    return this.#store
      .keys(this.#prefix)
      .filter((key) => key.endsWith(`.${slot}`) && !known.has(key))
      .map((key) => ({ key, draft: readJson<Draft>(this.#store, key) }))
      .filter((one): one is { key: string; draft: Draft } => one.draft !== null)
      .sort((a, b) => b.draft.at - a.draft.at);
  }

  #key(tab: string, slot: Slot): string {
    return `${this.#prefix}${tab}.${slot}`;
  }
}

const TAB = "resonanz.tab";

let found: Promise<{ mine: string; living: Set<string> }> | null = null;

/** The name of this tab, and which tabs live; found out once, as a tab can hold its name only once. */
export function tabs(fresh: () => string): Promise<{ mine: string; living: Set<string> }> {
  return (found ??= named(fresh));
}

/** A duplicated tab inherits its twin's sessionStorage, so a name is only
 *  ours while we hold the lock of that name. Without locks (plain http) every tab believes it is alone. */
async function named(fresh: () => string): Promise<{ mine: string; living: Set<string> }> {
  let mine = readTab() ?? fresh();
  if (!navigator.locks) return { mine: writeTab(mine), living: new Set([mine]) };
  if (!(await hold(mine))) await hold((mine = fresh()));
  const { held = [] } = await navigator.locks.query();
  const living = held.map((lock) => lock.name ?? "").filter((name) => name.startsWith(TAB));
  return { mine: writeTab(mine), living: new Set(living.map((name) => name.slice(TAB.length + 1))) };
}

function hold(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(`${TAB}.${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<never>(() => {}) : undefined;
    });
  });
}

function readTab(): string | null {
  try {
    return sessionStorage.getItem(TAB);
  } catch {
    return null;
  }
}

function writeTab(name: string): string {
  try {
    sessionStorage.setItem(TAB, name);
  } catch {
    /* the name lives as long as the page */
  }
  return name;
}
