/* How the browser side is built: static files under ../app/static, hashed, compressed beside themselves,
   and nothing inline, so that the strictest content policy holds. */
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { catalogues } from "./build/catalogues.ts";
import { compressed } from "./build/compressed.ts";
import { fonts } from "./build/fonts.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Where a running server listens when `npm run dev` is used beside it. */
const server = process.env["RESONANZ_URL"] ?? "http://127.0.0.1:8000";

export default defineConfig(({ mode }) => ({
  base: "/",
  plugins: [catalogues(), svelte(), fonts(here("./node_modules/.cache/fonts")), compressed()],
  resolve: {
    alias: { $lib: here("./src/lib"), $locales: here("../app/locales") },
    ...(mode === "test" ? { conditions: ["browser"] } : {}),
  },
  build: {
    outDir: here("../app/static"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2022",
    modulePreload: { polyfill: false },
    // Few files: fewer requests, and small files compress badly. First what the door needs, then what is inside; the drawn places are
    // fetched when people come to them.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "base", test: /node_modules[\\/](svelte|@fluent|esm-env|clsx)|src[\\/]lib[\\/](?!live|drawn)[^\\/]+\.(ts|svelte)$|lib[\\/]live[\\/](storage|ticker)|lib[\\/]drawn[\\/](layout|seating|shapes)|src[\\/]arrival[\\/]/ },
            { name: "room", test: /src[\\/](inside|lib[\\/](live|drawn))[\\/](?!(Circle|circle|Seated|GreatCircle|Cloth|Strings|Over|later|rest|Compose|Ghost|KindChoice|Menu|People|Withdraw)\.)/ },
            { name: "later", test: /src[\\/]inside[\\/](later|rest|Compose|Ghost|KindChoice|Menu|People|Withdraw)\./ },
          ],
        },
      },
    },
    license: { fileName: "assets/licences.md" },
  },
  server: {
    fs: { allow: [here("."), here("../app/locales")] },
    proxy: {
      "/api": server,
      "/doc": server,
      "^/d/[^/]+/[^/]+/api": server,
      "^/d/[^/]+/[^/]+/ws": { target: server, ws: true },
    },
  },
  // A file that needs a document says so in its first line.
  test: { environment: "node", include: ["src/**/*.test.ts", "tests/**/*.test.ts"] },
}));
