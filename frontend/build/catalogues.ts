/* The words of the interface without what no browser says: the comments for those who write them, and the refusals that
   come from the server as sentences (`sentenceOf` in src/lib/api.ts). Every browser would fetch them at the door. */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const RAW = ".ftl?raw";
const COMMENT = /^#.*\n/gm;
const REFUSAL = /^error-(\w+) *=.*\n(?:[ \t]+.*\n)*/gm;
/** What the browser says itself: it could not reach the server, or knows before asking it. */
export const SAID_HERE: readonly string[] = [
  "break_keeps_nothing", "empty_text", "link_unknown", "name_required", "not_found", "offline", "text_too_long", "timeout", "unknown", "unreadable",
];

export function catalogues(): Plugin {
  return {
    name: "catalogues",
    enforce: "pre",
    load(id) {
      if (!id.endsWith(RAW)) return null;
      const path = id.slice(0, -"?raw".length);
      return `export default ${JSON.stringify(forBrowser(path, readFileSync(path, "utf8")))};`;
    },
  };
}

/** One catalogue as browsers get it; only `common` has refusals of the server's. */
export function forBrowser(path: string, source: string): string {
  const text = source.replace(COMMENT, "");
  return path.endsWith("/common.ftl") ? text.replace(REFUSAL, (message, code: string) => (SAID_HERE.includes(code) ? message : "")) : text;
}
