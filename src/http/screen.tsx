import type { ComponentChildren } from 'preact'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { useForm } from './form.tsx'
import { Frame } from './frame.tsx'
import { Kept } from './kept.tsx'

type ScreenProps = {
  /** What the browser's tab says. The `h1` is the page's own, and says the verdict where there is one. */
  title: string
  crumbs?: readonly Crumb[]
  /** Beside the page, or below it on a phone: the clause, who holds the duty, history. */
  aside?: ComponentChildren
  /** For tables and grids that need the whole width. */
  wide?: boolean
  /** On a page without an account: what to do in an emergency. It stands before everything else (safety H1). */
  crisis?: ComponentChildren
  children: ComponentChildren
}

/** One page: its frame, what went wrong with its form, what was kept of it, and the page itself. */
export function Screen({ title, crumbs, aside, wide, crisis, children }: ScreenProps) {
  const { problems } = useForm()
  const said = problems.length ? `Error: ${title}` : title
  return (
    <Frame title={said} crumbs={crumbs} aside={aside} wide={wide} crisis={crisis}>
      {problems.length > 0 && <ErrorSummary errors={problems} />}
      <Kept />
      {children}
    </Frame>
  )
}
