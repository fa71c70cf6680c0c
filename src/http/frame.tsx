import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { roleWords } from '../platform/role-words.ts'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { Emergency } from '../ui/emergency.tsx'
import { Page } from '../ui/page.tsx'
import { PublicPage } from '../ui/public-page.tsx'
import { WarningCallout } from '../ui/warning-callout.tsx'
import { useShell } from './shell.tsx'
import type { ShellInfo } from './visit.ts'

/** The style sheet and scripts of every page, as the site was started with them. */
export const FrameAssets = createContext<{ css: string; js: readonly string[] }>({ css: '', js: [] })

/** Where "Leave quickly" goes: a page that says nothing about the one that was left. */
const NEUTRAL = 'https://www.bbc.co.uk/weather'

type FrameProps = {
  title: string
  crumbs?: readonly Crumb[] | undefined
  aside?: ComponentChildren
  wide?: boolean | undefined
  crisis?: ComponentChildren
  children: ComponentChildren
}

/** The frame that fits who is looking: a colleague in a seat, or somebody without an account. */
export function Frame(props: FrameProps) {
  const shell = useShell()
  if (shell.seat) return <SeatFrame {...props} shell={shell} seat={shell.seat} />
  return shell.signedIn ? <AccountFrame {...props} shell={shell} /> : <OpenFrame {...props} shell={shell} />
}

type SeatFrameProps = FrameProps & { shell: ShellInfo; seat: NonNullable<ShellInfo['seat']> }

const SeatFrame = ({ title, crumbs, aside, wide, children, shell, seat }: SeatFrameProps) => (
  <Page
    title={title}
    assets={useContext(FrameAssets)}
    header={{
      home: '/today',
      organisation: { name: seat.organisationName, role: roleWords[seat.role], switchHref: '/seats' },
      search: { action: '/search' },
      me: { name: shell.name ?? 'Me', href: '/me' },
      signOut: { action: '/sign-out', csrf: shell.csrf },
    }}
    navigation={placesFrom(shell.places, crumbs)}
    breadcrumb={crumbs}
    banner={shell.jobsStandStill && <JobsStandStill />}
    aside={aside}
    width={wide ? 'wide' : undefined}
    idle={
      shell.idleSeconds === undefined
        ? undefined
        : { endsAfter: shell.idleSeconds, keepAlive: '/still-here', signIn: '/sign-in', csrf: shell.csrf }
    }
  >
    {children}
  </Page>
)

/** A page whose address lies outside every place belongs to the one that its breadcrumb begins with. */
function placesFrom(places: ShellInfo['places'], crumbs: readonly Crumb[] = []): ShellInfo['places'] {
  if (places.some(({ current }) => current)) return places
  return places.map((place) => ({ ...place, current: crumbs.some(({ href }) => href === place.href) }))
}

/** Nobody must believe that an alarm went out which did not (safety H5). */
const JobsStandStill = () => (
  <WarningCallout level={2} heading="Trellis cannot tell anybody anything just now">
    <p>No mail, reminder or alarm goes out. If somebody may be in danger, ring them and use your own procedure.</p>
    <p>What you write is kept. Please tell whoever runs Trellis for you.</p>
  </WarningCallout>
)

/** Signed in, with no seat chosen: one's own account. */
const AccountFrame = ({ title, crumbs, aside, wide, children, shell }: FrameProps & { shell: ShellInfo }) => (
  <Page
    title={title}
    assets={useContext(FrameAssets)}
    header={{
      home: '/seats',
      me: { name: 'Me', href: '/me', items: [{ label: 'My roles', href: '/seats' }] },
      signOut: { action: '/sign-out', csrf: shell.csrf },
    }}
    breadcrumb={crumbs}
    aside={aside}
    width={wide ? 'wide' : undefined}
  >
    {children}
  </Page>
)

const OpenFrame = ({ title, crisis, children, shell }: FrameProps & { shell: ShellInfo }) => (
  <PublicPage
    title={shell.organisation ? title : `${title} – Trellis`}
    assets={useContext(FrameAssets)}
    organisation={shell.organisation?.name}
    leaveHref={isOfAService(shell) ? NEUTRAL : undefined}
    crisis={crisis ?? (isOfAService(shell) && <Emergency />)}
  >
    {children}
  </PublicPage>
)

/** A page where somebody in need may stand: what to do in an emergency comes first, even where the page could not be found. */
export const isOfAService = ({ organisation, here }: ShellInfo) =>
  organisation !== undefined || FOR_ANYBODY.some((path) => here.startsWith(path))

/** The form, its link where that no longer works, and what the foot of those pages leads to (safety H1: every public page). */
const FOR_ANYBODY = ['/refer/', '/link/referral', '/l/', '/privacy', '/accessibility']
