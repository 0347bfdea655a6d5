/* Keeps words in this browser. Never throws: without storage (private windows, full disks) it keeps them in memory. */

export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Keys that begin with `prefix`, in no particular order. */
  keys(prefix: string): string[];
}

export class MemoryStore implements Store {
  readonly #values = new Map<string, string>();
  get = (key: string) => this.#values.get(key) ?? null;
  set = (key: string, value: string) => void this.#values.set(key, value);
  remove = (key: string) => void this.#values.delete(key);
  keys = (prefix: string) => [...this.#values.keys()].filter((key) => key.startsWith(prefix));
}

/** localStorage with memory behind it: what the browser refuses to keep is kept until the tab is closed. */
export class BrowserStore implements Store {
  readonly #beside = new MemoryStore();
  readonly #storage: Storage | null;

  constructor(storage: () => Storage = () => localStorage) {
    this.#storage = tried(storage);
  }

  get(key: string): string | null {
    return this.#beside.get(key) ?? tried(() => this.#storage?.getItem(key) ?? null);
  }

  set(key: string, value: string): void {
    const kept = tried(() => {
      this.#storage?.setItem(key, value);
      return this.#storage !== null;
    });
    if (kept) this.#beside.remove(key);
    else this.#beside.set(key, value);
  }

  remove(key: string): void {
    this.#beside.remove(key);
    tried(() => this.#storage?.removeItem(key));
  }

  keys(prefix: string): string[] {
    const kept = tried(() => Object.keys(this.#storage ?? {}).filter((key) => key.startsWith(prefix))) ?? [];
    return [...new Set([...kept, ...this.#beside.keys(prefix)])];
  }
}

/** Reads JSON somebody kept earlier; anything unreadable counts as nothing. */
export function readJson<T>(store: Store, key: string): T | null {
  const text = store.get(key);
  if (text === null) return null;
  return tried(() => JSON.parse(text) as T);
}

function tried<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
