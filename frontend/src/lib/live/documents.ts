/* Topics as this browser knows them. Applies snapshots and deltas generically; may not know what a document means,
   may not touch the network or the screen. Unchanged parts keep their identity, so a screen redraws only what changed. */
import type { Op } from "../types";

type Doc = Record<string, unknown>;
/** `applied`: newer than before. `old`: already known. `gap`: something is missing, subscribe again. */
export type Outcome = "applied" | "old" | "gap";

interface Entry {
  version: number;
  doc: unknown;
  /** True while what is missing is on its way; asking again would only bring it twice. */
  asked: boolean;
}

export class Documents {
  epoch: string | null = null;
  /** The newest version of all topics. */
  newest = 0;
  readonly #entries = new Map<string, Entry>();

  /** The document of a topic, or undefined before its first snapshot. */
  get(topic: string): unknown {
    return this.#entries.get(topic)?.doc;
  }

  /** What to tell the server about these topics: the version known of each, 0 for nothing. */
  versions(topics: Iterable<string>): Record<string, number> {
    return Object.fromEntries([...topics].map((topic) => [topic, this.#entries.get(topic)?.version ?? 0]));
  }

  /** A new epoch makes every version meaningless; the documents stay visible until their snapshots arrive. */
  joined(epoch: string): void {
    if (epoch !== this.epoch) {
      this.forget();
      this.newest = 0;
    }
    this.epoch = epoch;
  }

  /** Forgets versions but not what is on the screen. */
  forget(): void {
    for (const entry of this.#entries.values()) Object.assign(entry, { version: 0, asked: false });
  }

  drop(topic: string): void {
    this.#entries.delete(topic);
  }

  snapshot(topic: string, version: number, doc: unknown): void {
    this.#entries.set(topic, { version, doc, asked: false });
    this.newest = Math.max(this.newest, version);
  }

  delta(topic: string, from: number, to: number, ops: readonly Op[]): Outcome {
    const entry = this.#entries.get(topic);
    if (!entry || entry.version === 0 || from > entry.version) return "gap";
    if (to <= entry.version) return "old";
    entry.doc = applied(entry.doc, ops);
    entry.version = to;
    this.newest = Math.max(this.newest, to);
    entry.asked = false;
    return "applied";
  }

  /** Marks a topic as asked for again. @returns false when that was already done and the answer is still out */
  again(topic: string): boolean {
    const entry = this.#entries.get(topic);
    if (entry?.asked) return false;
    if (entry) entry.asked = true;
    return true;
  }

  /** Topics of a ping that are newer on the server than here. */
  behind(heads: Readonly<Record<string, number>>): string[] {
    return Object.keys(heads).filter((topic) => {
      const entry = this.#entries.get(topic);
      return entry !== undefined && (heads[topic] ?? 0) > entry.version;
    });
  }
}

/** The document after absolute sets (`["=", path, value]`) and deletes (`["-", path]`), in order. The given document
 *  is left as it is; parts that no path touches are shared with it. An operation whose parent does not exist is void. */
export function applied(doc: unknown, ops: readonly Op[]): unknown {
  const mine = new Set<object>();
  let root = doc;
  for (const op of ops) {
    const [path, value] = op[0] === "=" ? [op[1], op[2]] : [op[1], GONE];
    if (path.length === 0) root = value === GONE ? undefined : value;
    else if (isDoc(parent(root, path))) root = put(root, path, 0, value, mine);
  }
  return root;
}

const GONE = Symbol("gone");

function put(node: unknown, path: readonly string[], depth: number, value: unknown, mine: Set<object>): Doc {
  const copy = own(node, mine);
  const key = path[depth]!;
  if (depth < path.length - 1) define(copy, key, put(child(copy, key), path, depth + 1, value, mine));
  else if (value === GONE) delete copy[key];
  else define(copy, key, value);
  return copy;
}

/** A copy made in this call may be changed in place; anything else is copied first. */
function own(node: unknown, mine: Set<object>): Doc {
  if (isDoc(node) && mine.has(node)) return node;
  const copy: Doc = isDoc(node) ? { ...node } : {};
  mine.add(copy);
  return copy;
}

/** What holds the last key of a path; undefined when the way there does not exist. */
function parent(root: unknown, path: readonly string[]): unknown {
  return path.slice(0, -1).reduce<unknown>((node, key) => (isDoc(node) ? child(node, key) : undefined), root);
}

const child = (node: Doc, key: string): unknown => (Object.hasOwn(node, key) ? node[key] : undefined);
const isDoc = (value: unknown): value is Doc => typeof value === "object" && value !== null && !Array.isArray(value);

/** Plain assignment, except that a key called `__proto__` stays a key. */
function define(node: Doc, key: string, value: unknown): void {
  if (key === "__proto__") Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
  else node[key] = value;
}
