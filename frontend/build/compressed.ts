/* Writes a .br and a .gz beside every text file of the build, so that the server never compresses. */
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin, ResolvedConfig } from "vite";

const TEXT = /\.(html|js|css|svg|json|txt|md|webmanifest)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export function compressed(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "resonanz-compressed",
    apply: "build",
    enforce: "post",
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const folder = config.build.outDir;
      const files = await readdir(folder, { recursive: true });
      await Promise.all(files.filter((file) => TEXT.test(file)).map((file) => beside(join(folder, file))));
    },
  };
}

async function beside(path: string): Promise<void> {
  const plain = await readFile(path);
  const size = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  await Promise.all([
    brotli(plain, { params: size }).then((small) => writeFile(`${path}.br`, small)),
    zip(plain, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
  ]);
}
