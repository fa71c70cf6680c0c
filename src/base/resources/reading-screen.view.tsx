import type { ComponentChildren } from 'preact'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { CrisisBox } from '../../ui/crisis-box.tsx'
import { frameworkPaths } from './resources.paths.ts'

type ReadingScreenProps = { title: string; top?: boolean; children: ComponentChildren }

/** A page of the Framework: with crumbs for a colleague; for the public with what to do in an emergency first (H1). */
export function ReadingScreen({ title, top, children }: ReadingScreenProps) {
  const { seat } = useShell()
  const crumbs = top ? undefined : [{ text: 'Framework', href: frameworkPaths.contents }]
  return (
    <Screen title={title} crumbs={crumbs}>
      {!seat && <Emergency />}
      {!seat && !top && <BackLink href={frameworkPaths.contents}>Framework: all parts</BackLink>}
      <div class="trellis-reading">{children}</div>
    </Screen>
  )
}

const Emergency = () => (
  <CrisisBox heading="This page is not for emergencies">
    <p>
      In danger now? Call <a href="tel:999">999</a>. Need help with your mental health? Call <a href="tel:111">111</a>{' '}
      and choose option 2. Need somebody to talk to? Call Samaritans on <a href="tel:116123">116 123</a>, day or night.
    </p>
  </CrisisBox>
)
