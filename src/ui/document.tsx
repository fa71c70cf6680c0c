import type { ComponentChildren } from 'preact'
import { SkipLink } from './skip-link.tsx'

/** Addresses of the style sheet and the scripts, as `assetPaths` gives them. */
export type PageAssets = { css: string; js: readonly string[] }

type DocumentProps = {
  title: string
  lang?: string | undefined
  assets: PageAssets
  class?: string | undefined
  /** `no-referrer` where the address itself is a secret. */
  referrer?: 'same-origin' | 'no-referrer' | undefined
  children: ComponentChildren
}

/** What every page shares outside its content. The doctype is added by `http/render.tsx`. Nothing inline: the CSP forbids it. */
export const Document = ({ title, lang = 'en-GB', assets, class: extra, referrer, children }: DocumentProps) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#00473c" />
      <meta name="referrer" content={referrer ?? 'same-origin'} />
      <meta name="robots" content="noindex, nofollow" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="stylesheet" href={assets.css} />
      {assets.js.map((src) => (
        <script type="module" src={src} />
      ))}
    </head>
    <body class={extra}>
      <SkipLink />
      {children}
    </body>
  </html>
)
