/* Asking the server by HTTP. Every failure is one ApiError with a stable code; nothing else is ever thrown. */
import { words } from "./i18n.svelte";
import type { Problem } from "./types";

const TIMEOUT_MS = 15_000;

export interface Detail {
  field?: string | undefined;
  problem?: string | undefined;
  limit?: number | undefined;
}

/** What went wrong, as the server said it, or `offline` / `timeout` / `unreadable` when it could not say anything. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly temporary: boolean,
    readonly httpCode: number,
    /** Where and why, when the server says so: `field`, `problem`, `limit` of `setup_invalid`. */
    readonly detail: Detail = {},
  ) {
    super(message);
    this.name = "ApiError";
  }

  /** A sentence in the reader's language. */
  get sentence(): string {
    return sentenceOf(this);
  }
}

/** What people read for a refusal: the server's own sentence, which knows the details, else ours for its code. */
export function sentenceOf({ code, message }: { code: string; message: string }): string {
  const id = `error-${code}`;
  return message || words.text(words.knows(id) ? id : "error-unknown");
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Sends JSON and returns the JSON answer (`undefined` for an empty one).
 *  @throws ApiError for a refusal, no network, no answer within 15 s or an answer that is not JSON */
export async function ask<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const answer = await send(method, path, body);
  const data = await read(answer);
  if (!answer.ok) throw refusal(answer.status, data);
  return data as T;
}

export const get = <T>(path: string) => ask<T>("GET", path);
export const post = <T>(path: string, body?: unknown) => ask<T>("POST", path, body ?? {});
export const put = <T>(path: string, body?: unknown) => ask<T>("PUT", path, body ?? {});
export const patch = <T>(path: string, body?: unknown) => ask<T>("PATCH", path, body ?? {});
export const remove = <T>(path: string, body?: unknown) => ask<T>("DELETE", path, body);

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json", "Accept-Language": words.locale };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (reason) {
    const late = reason instanceof DOMException && reason.name === "TimeoutError";
    throw new ApiError(late ? "timeout" : "offline", "", true, 0);
  }
}

async function read(answer: Response): Promise<unknown> {
  const text = await answer.text().catch(() => "");
  if (!text) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (!answer.ok) return undefined;
    throw new ApiError("unreadable", "", true, answer.status);
  }
}

function refusal(httpCode: number, data: unknown): ApiError {
  const error = (data as { error?: Partial<Problem> & Detail } | undefined)?.error;
  return new ApiError(
    error?.code ?? (httpCode === 404 ? "not_found" : "unreadable"),
    error?.message ?? "",
    error?.temporary ?? httpCode >= 500,
    httpCode,
    { field: error?.field, problem: error?.problem, limit: error?.limit },
  );
}
