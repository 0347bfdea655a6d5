/* Who is signed in at the organisers' pages. Holds no password and no token: the cookie does. */
import { ApiError, get, post } from "$lib/api";
import type { OrganiserAnswer, Welcome } from "./shapes";

export const PASSWORD_MIN_CHARS = 10;

type State = "asking" | "in" | "out" | "unreachable";

class Account {
  state = $state<State>("asking");
  name = $state("");
  /** Said once above the sign-in. */
  farewell = $state(false);
  /** Recovery codes that were just made: shown until their owner has put them away, never again. */
  codes = $state.raw<string[]>([]);

  /** Asks the server who this browser is; keeps the answer for the next page. */
  async ask(): Promise<void> {
    if (this.state === "in") return;
    this.state = "asking";
    try {
      this.#in((await get<OrganiserAnswer>("/api/organiser")).name);
    } catch (reason) {
      this.state = reason instanceof ApiError && reason.httpCode === 401 ? "out" : "unreachable";
    }
  }

  /** @throws ApiError */
  async signIn(name: string, password: string): Promise<void> {
    await post("/api/organiser/sign-in", { name, password });
    this.#in(name);
  }

  /** @throws ApiError */
  async claim(token: string, name: string, password: string): Promise<void> {
    this.#welcome(await post<Welcome>("/api/organiser/claim", { token, name, password }));
  }

  /** @throws ApiError */
  async join(token: string, name: string, password: string): Promise<void> {
    this.#welcome(await post<Welcome>("/api/organiser/join", { token, name, password }));
  }

  /** @throws ApiError */
  async reset(token: string, password: string): Promise<void> {
    this.#in((await post<OrganiserAnswer>("/api/organiser/reset", { token, password })).name);
  }

  /** @throws ApiError */
  async recover(name: string, code: string, password: string): Promise<void> {
    this.#in((await post<OrganiserAnswer>("/api/organiser/recover", { name, code, password })).name);
  }

  /** @throws ApiError */
  async signOutEverywhere(): Promise<void> {
    await post("/api/organiser/sign-out-everywhere");
    this.lost();
    this.farewell = true;
  }

  async signOut(): Promise<void> {
    await post("/api/organiser/sign-out").catch(() => undefined);
    this.lost();
    this.farewell = true;
  }

  /** The server no longer knows this browser. */
  lost(): void {
    this.state = "out";
    this.name = "";
    this.codes = [];
  }

  #welcome(answer: Welcome): void {
    this.codes = answer.recovery_codes;
    this.#in(answer.name);
  }

  #in(name: string): void {
    this.name = name;
    this.state = "in";
    this.farewell = false;
  }
}

export const account = new Account();

/** The sentence of any failure; a lost sign-in leads back to the door. */
export function sentenceOf(reason: unknown): string {
  if (!(reason instanceof ApiError)) throw reason;
  if (reason.httpCode === 401) account.lost();
  return reason.sentence;
}
