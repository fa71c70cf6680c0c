import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { OutputFile, Plugin } from 'esbuild'
import type { PageAssets } from './document.tsx'
import { withoutNhsBrand } from './palette.ts'

/** A file named by its content, so that a browser may keep it for ever. */
export type Asset = { type: string; body: string; immutable: true }
type Assets = ReadonlyMap<string, Asset>

/** What a page needs to name, in the shape that `Page` takes. */
export function assetPaths(assets: Assets): PageAssets {
  const paths = [...assets.keys()]
  return { css: paths.find((path) => path.endsWith('.css')) ?? '', js: paths.filter((path) => path.endsWith('.js')) }
}

/** Styles and scripts by address, `/assets/…`, made anew each time (0.2 s): a server does so once, when it starts. */
export async function buildAssets(): Promise<Map<string, Asset>> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: {
      trellis: fileURLToPath(new URL('./styles/main.css', import.meta.url)),
      start: fileURLToPath(new URL('../browser/start.ts', import.meta.url)),
    },
    entryNames: '[name]-[hash]',
    outdir: '/assets',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'safari16'],
    loader: { '.svg': 'dataurl' },
    legalComments: 'none',
    // nhsuk-frontend's hacks for Internet Explorer are warned of, and harmless.
    logLevel: 'error',
    plugins: [nhsukStyles],
  })
  return new Map(outputFiles.map((file) => asset(addressOf(file), file.text)))
}

/** A drive's letter stands before it on Windows. */
const addressOf = ({ path }: OutputFile) => path.replaceAll('\\', '/').replace(/^.*(?=\/assets\/)/, '')

const asset = (path: string, body: string): [string, Asset] => {
  const type = path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  return [path, { type, body, immutable: true }]
}

/** Takes NHS's own brand out of the style sheet, and finds its icons, which it names by address. */
const nhsukStyles: Plugin = {
  name: 'nhsuk-styles',
  setup({ onLoad, onResolve, resolve }) {
    onLoad({ filter: /nhsuk-frontend\.min\.css$/ }, async ({ path }) => ({
      contents: withoutNhsBrand(await readFile(path, 'utf8')),
      loader: 'css',
    }))
    onResolve({ filter: /^\/assets\/images\// }, ({ path, resolveDir }) =>
      resolve(`nhsuk-frontend/dist/nhsuk${path}`, { resolveDir, kind: 'url-token' }),
    )
  },
}
