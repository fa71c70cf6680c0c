import type { ComponentChildren } from 'preact'
import { Details } from './details.tsx'

type ExpanderProps = { summary: ComponentChildren; children?: ComponentChildren; open?: boolean; id?: string }

/** Details in a box: for a longer part of a page that not everybody needs. */
export const Expander = (props: ExpanderProps) => <Details {...props} variant="expander" />
