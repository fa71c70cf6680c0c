import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { ReasonList } from '../../ui/reason-list.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { paths as placementPaths } from '../placements/placements.paths.ts'
import { paths as supervisionPaths } from '../supervision/supervision.paths.ts'
import { OfferedPeers, WishedPeers } from './offered-peers.view.tsx'
import { paths } from './peers.paths.ts'
import { type PostPeers, viewPostPeers } from './view-post-peers.ts'

export const postPeersPage = page({ path: '/posts/:postId/peers', show: viewPostPeers, page: PostPeersPage })

/** One worker's named peer, how the duty stands and who holds it, who is offered, and who stands in when they are ill. */
function PostPeersPage({ view }: PageProps<PostPeers>) {
  const { post, own, standing, out } = view
  const whose = own ? 'Your peers' : `Peers of ${post.name}`
  const wanted = post.soleWorker && (!standing.peer || out.some(({ as }) => as === 'peer'))
  return (
    <Screen title={whose} crumbs={[{ text: 'Networks of peers', href: paths.directory() }]}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{whose}</span>
        {headline(view)}
      </h1>
      {post.soleWorker && <Duty view={view} />}
      {post.soleWorker && <WhoIsOut view={view} />}
      <Facts view={view} />
      {standing.peer && (
        <p>
          <a href={supervisionPaths.record({ postId: post.id }, 'peer-support')}>
            Record that {own ? 'you' : 'they'} met
          </a>
        </p>
      )}
      {wanted && <WishedPeers view={view} />}
      {wanted && <OfferedPeers view={view} />}
    </Screen>
  )
}

function headline({ post, own, standing: { peer, reasons } }: PostPeers): string {
  const who = own ? 'you' : post.givenName
  if (peer) return `${peer.name} is ${own ? 'your' : `${post.givenName}’s`} named peer`
  const holder = reasons[0]?.heldBy
  if (post.soleWorker) return `${holder?.name ?? holder?.organisation ?? 'The line manager'} owes ${who} a named peer`
  return own ? 'You work with other link workers' : `${post.givenName} works with other link workers`
}

/** Both halves of the duty; whoever holds it puts it right, never the worker. */
const Duty = ({ view: { standing } }: { view: PostPeers }) => (
  <ReasonList
    reasons={standing.reasons}
    withMend={false}
    clauseHref={clauseHref}
    clauseName={clauseName}
    label="How this stands"
  />
)

/** While whoever stands beside a sole worker is away, others are offered at once: nobody waits alone for them to be back. */
const WhoIsOut = ({ view: { own, out } }: { view: PostPeers }) =>
  out.length === 0 ? null : (
    <InsetText>
      {out.map(({ as, says }) => (
        <p key={as}>
          {as === 'cover' && 'Who stands in: '}
          {says}. {(own ? MEANWHILE.own : MEANWHILE.manager)[as]}
        </p>
      ))}
    </InsetText>
  )

const MEANWHILE = {
  own: {
    peer: 'You can say below whom you would like meanwhile.',
    cover: 'Meanwhile the manager of the PCN would hold your cases.',
  },
  manager: { peer: 'Whoever you name below takes their place from today.', cover: 'Choose somebody else below.' },
}

function Facts({ view: { post, standing, cover, mayName } }: { view: PostPeers }) {
  const { peer, lastMet } = standing
  const postId = post.id
  const end = peer && placementPaths.endAppointment({ postId, appointmentId: peer.id })
  return (
    <SummaryList
      rows={[
        {
          key: 'Named peer',
          value: peer ? `${peer.name}, since ${shortDate(peer.from)}` : post.soleWorker ? 'Nobody yet' : 'Not needed',
          actions: mayName && end ? [{ href: end, text: 'End', visuallyHidden: 'this peer' }] : [],
        },
        { key: 'Last met a peer', value: lastMet ? shortDate(lastMet) : 'Nothing is recorded yet' },
        {
          key: 'When ill, who stands in',
          value: coverWords(cover),
          actions: mayName
            ? [{ href: paths.cover({ postId }), text: cover ? 'Change' : 'Choose', visuallyHidden: 'who stands in' }]
            : [],
        },
      ]}
    />
  )
}

const coverWords = (cover: PostPeers['cover']): string => {
  if (!cover) return 'Nobody is agreed: the manager of the PCN holds the cases'
  return cover.agreed ? `${cover.name}, agreed` : `${cover.name} is asked, and has not said yes yet`
}
