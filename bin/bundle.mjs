/**
 * Bundles the programs of src/ into dist/, so that starting takes no compiling. Our own code only: packages stay where
 * they are. Plain JavaScript, so that it needs no development package. `bundle.mjs folder program…` bundles others elsewhere.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, relative, resolve, sep } from 'node:path'
import { build } from 'esbuild'

const [folder = 'dist', ...asked] = process.argv.slice(2)
const OUT = resolve(folder)
const PROGRAMS = asked.length > 0 ? asked : ['src/main.ts', 'src/worker.ts']

/** A file of ours finds its neighbours (content, styles, migrations) by its own address, wherever it was bundled to. */
const keepOwnAddress = {
  name: 'keep-own-address',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const from = JSON.stringify(relative(OUT, path).split(sep).join('/'))
      const contents = source.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`)
      return { contents, loader: extname(path).slice(1), resolveDir: dirname(path) }
    })
  },
}

await build({
  entryPoints: PROGRAMS.filter((program) => existsSync(program)),
  outdir: OUT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  plugins: [keepOwnAddress],
})
