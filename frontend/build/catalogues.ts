/* The words of the interface without what is only for those who write them: comments stay at home, every browser would
   fetch them. */
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const RAW = ".ftl?raw";
const COMMENT = /^#.*\n/gm;

export function catalogues(): Plugin {
  return {
    name: "catalogues",
    enforce: "pre",
    load(id) {
      if (!id.endsWith(RAW)) return null;
      const text = readFileSync(id.slice(0, -"?raw".length), "utf8").replace(COMMENT, "");
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
