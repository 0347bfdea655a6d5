/* Commands on their way. Each is kept under its own key until the server has answered it, so that neither a reload,
   an outage nor a second tab loses one. Pure but for the store given in; sends nothing itself. */
import type { CommandName, Commands, Problem } from "../types";
import { readJson, type Store } from "./storage";

export interface Waiting<N extends CommandName = CommandName> {
  id: string;
  name: N;
  args: Commands[N];
  /** When it was given, local ms; also the order in which commands are sent again. */
  since: number;
  /** Set when the server said no for good; the words stay here until their author decides. */
  rejected?: Problem;
}

/** Commands whose loss would lose somebody's words or wish; the others are worth nothing a minute later. */
const LASTING: ReadonlySet<CommandName> = new Set([
  "contribute", "note", "confirm", "set_kind", "correct", "withdraw", "resonate", "rate", "declare_group", "speak_languages", "answer_gathering", "weigh",
  "put_on_cloth", "hand_in",
]);
/** A fleeting command older than this is not sent again after an outage. */
export const FLEETING_MS = 30_000;

export class Outbox {
  readonly #store: Store;
  readonly #prefix: string;
  readonly #fleeting = new Map<string, Waiting>();
  #latest = 0;

  constructor(store: Store, prefix: string) {
    this.#store = store;
    this.#prefix = prefix;
  }

  add<N extends CommandName>(id: string, name: N, args: Commands[N], now: number): Waiting<N> {
    this.#latest = Math.max(now, this.#latest + 1);
    const waiting: Waiting<N> = { id, name, args, since: this.#latest };
    this.#write(waiting);
    return waiting;
  }

  /** Everything not yet answered, or refused and not yet seen to, oldest first; from every tab of this person. */
  all(): Waiting[] {
    const kept = this.#store.keys(this.#prefix).map((key) => readJson<Waiting>(this.#store, key));
    const list = [...kept.filter((one) => one !== null), ...this.#fleeting.values()];
    return list.sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
  }

  /** What to send (again) now. Fleeting commands that waited too long are given back as `late`. */
  due(now: number): { send: Waiting[]; late: Waiting[] } {
    const open = this.all().filter((one) => !one.rejected);
    const isLate = (one: Waiting) => !LASTING.has(one.name) && now - one.since > FLEETING_MS;
    return { send: open.filter((one) => !isLate(one)), late: open.filter(isLate) };
  }

  get(id: string): Waiting | null {
    return this.#fleeting.get(id) ?? readJson<Waiting>(this.#store, this.#prefix + id);
  }

  /** The server stored it, or its author let it go. */
  done(id: string): void {
    this.#fleeting.delete(id);
    this.#store.remove(this.#prefix + id);
  }

  /** The server said no for good: words stay with the reason, anything else is over. */
  reject(id: string, problem: Problem): void {
    const waiting = this.get(id);
    if (!waiting) return;
    if (["contribute", "note", "correct"].includes(waiting.name)) this.#write({ ...waiting, rejected: problem });
    else this.done(id);
  }

  #write(waiting: Waiting): void {
    if (LASTING.has(waiting.name)) this.#store.set(this.#prefix + waiting.id, JSON.stringify(waiting));
    else this.#fleeting.set(waiting.id, waiting);
  }
}

/** A random id for commands and contributions: 22 characters of [A-Za-z0-9_-], 132 bits. */
export function randomId(random: (bytes: Uint8Array) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  return Array.from(random(new Uint8Array(22)), (byte) => alphabet[byte & 63]).join("");
}
