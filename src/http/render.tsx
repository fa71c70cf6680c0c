import { type ComponentChild, options, type VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** Addresses that stand outside any seat. Every other address on a signed-in page is relative to its seat. */
const OUTSIDE =
  /^\/(assets|sign-in|sign-out|invitation|me|seats|refer|l|link|about|accessibility|privacy|check-pack|health|at)(\/|\?|#|$)/

let prefix = ''
const before = options.vnode

// Rendering is synchronous, so while a page renders every element made belongs to it: its links gain the page's seat here,
// once, and path functions stay the same for every seat.
options.vnode = (vnode: VNode) => {
  if (prefix && typeof vnode.type === 'string') addSeat(vnode.props as Record<string, unknown>)
  before?.(vnode)
}

const ADDRESSES = ['href', 'action', 'formaction', 'formAction', 'data-draft', 'data-keep', 'data-waits-for'] as const

function addSeat(props: Record<string, unknown>) {
  for (const name of ADDRESSES) {
    const address = props[name]
    if (typeof address === 'string') props[name] = inSeat(prefix, address)
  }
}

/** `/cases/12` as `/at/manager-riverside/cases/12`; addresses outside any seat, on this page or elsewhere stay as they are. */
export const inSeat = (seatPrefix: string, address: string): string =>
  address.startsWith('/') && !OUTSIDE.test(address) ? seatPrefix + address : address

/** The whole document as text. `page` makes the elements, so that they are made while this page renders. */
export function renderDocument(seatPrefix: string, page: () => ComponentChild): string {
  prefix = seatPrefix
  try {
    // What `page` gives is one element: a document.
    return `<!DOCTYPE html>${render(page() as VNode)}`
  } finally {
    prefix = ''
  }
}
