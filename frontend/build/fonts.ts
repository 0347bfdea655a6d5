/* Cuts the two typefaces to what German and English need, weight 400 to 500, and preloads the two files the first
   screen is set in. Letters of the neighbours, west (Åsa, Muñoz) and east (Łukasz, Şahin), are files of their own,
   which a browser fetches only when such a letter is on the page: which one, say the ranges in tokens.css. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subset from "subset-font";
import type { Plugin } from "vite";

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
/** ASCII, the letters of German and those its names and loan words borrow most, the signs of typesetting. */
const GERMAN = range(0x20, 0x7e) + "ÄÖÜäöüßéèàç" + "\u00a0\u2009\u202f§°·×−€–—‑‚‘’„“”‹›«»…•";
const WEST = "¡¿ÀÁÂÃÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕØÙÚÛÝÞáâãåæêëìíîïðñòóôõøùúûýþÿŒœ";
const EAST = range(0x100, 0x17f) + "ȘșȚțẞ";
/** Kerning, ligatures and the figures the design sets (lining, tabular). No forms of single languages: pages are German or English. */
const FEATURES = ["kern", "liga", "lnum", "tnum"];

interface Cut {
  file: string;
  source: string;
  text: string;
  variable: boolean;
}

const CUTS: Cut[] = [
  { file: "vollkorn.woff2", source: "@fontsource-variable/vollkorn/files/vollkorn-latin-wght-normal.woff2", text: GERMAN, variable: true },
  { file: "vollkorn-italic.woff2", source: "@fontsource-variable/vollkorn/files/vollkorn-latin-wght-italic.woff2", text: GERMAN + WEST, variable: true },
  { file: "vollkorn-ext.woff2", source: "@fontsource-variable/vollkorn/files/vollkorn-latin-ext-wght-normal.woff2", text: EAST, variable: true },
  { file: "vollkorn-west.woff2", source: "@fontsource-variable/vollkorn/files/vollkorn-latin-wght-normal.woff2", text: WEST, variable: true },
  { file: "fira-400.woff2", source: "@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2", text: GERMAN, variable: false },
  { file: "fira-500.woff2", source: "@fontsource/fira-sans/files/fira-sans-latin-500-normal.woff2", text: GERMAN, variable: false },
  { file: "fira-west-400.woff2", source: "@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2", text: WEST, variable: false },
  { file: "fira-west-500.woff2", source: "@fontsource/fira-sans/files/fira-sans-latin-500-normal.woff2", text: WEST, variable: false },
  { file: "fira-ext-400.woff2", source: "@fontsource/fira-sans/files/fira-sans-latin-ext-400-normal.woff2", text: EAST, variable: false },
  { file: "fira-ext-500.woff2", source: "@fontsource/fira-sans/files/fira-sans-latin-ext-500-normal.woff2", text: EAST, variable: false },
];
const PRELOADED = /\/(vollkorn|fira-400)-[\w-]{8}\.woff2$/;
const LICENCES = ["@fontsource-variable/vollkorn/LICENSE", "@fontsource/fira-sans/LICENSE"];
const { resolve } = createRequire(import.meta.url);

export function fonts(folder: string): Plugin {
  return {
    name: "resonanz-fonts",
    async config() {
      await mkdir(folder, { recursive: true });
      await Promise.all(CUTS.map((cut) => kept(folder, cut)));
      return { resolve: { alias: { "@fonts": folder } } };
    },
    async generateBundle() {
      const texts = await Promise.all(LICENCES.map((name) => readFile(resolve(name), "utf8")));
      this.emitFile({ type: "asset", fileName: "assets/fonts-licence.txt", source: texts.join("\n\n") });
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const names = Object.keys(bundle ?? {}).filter((name) => PRELOADED.test(`/${name}`));
        return names.map((name) => ({
          tag: "link",
          injectTo: "head" as const,
          attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `/${name}` },
        }));
      },
    },
  };
}

/** Cuts one file unless the same cut is already kept; the mark beside it says from what it was made. */
async function kept(folder: string, cut: Cut): Promise<void> {
  const source = await readFile(resolve(cut.source));
  const mark = createHash("sha256").update(source).update(cut.text + FEATURES.join()).digest("hex");
  const path = join(folder, cut.file);
  if (existsSync(path) && (await readFile(`${path}.mark`, "utf8").catch(() => "")) === mark) return;
  const axes = cut.variable ? { variationAxes: { wght: { min: 400, max: 500 } } } : {};
  const small = await subset(source, cut.text, { targetFormat: "woff2", keepFeatures: FEATURES, noHinting: true, ...axes });
  await writeFile(path, small);
  await writeFile(`${path}.mark`, mark);
}
