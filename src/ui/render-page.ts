import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** A `Page` or `PublicPage` as the text of an HTML document. */
export const renderPage = (page: VNode): string => `<!DOCTYPE html>${render(page)}`
