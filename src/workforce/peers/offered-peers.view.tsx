import { isAway } from '../../base/posts/post.rules.ts'
import { Press } from '../../http/form.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { paths } from './peers.paths.ts'
import type { OfferedPeer } from './similar.rules.ts'
import type { PostPeers, WishLine } from './view-post-peers.ts'
import { wishWords } from './wish.rules.ts'

type Shown = { view: PostPeers }
type Peer = {
  id: string
  name: string
  givenName: string
  pcn?: { name: string } | undefined
  employer: { name: string }
}

const worksFor = ({ pcn, employer }: Peer) => (pcn ?? employer).name

/** Whom the worker would like, and what they answered. */
export const WishedPeers = ({ view: { wishes, own, mayName, post, today } }: Shown) =>
  wishes.length === 0 ? null : (
    <ResponsiveTable<WishLine>
      caption={own ? 'Whom you would like' : `Whom ${post.givenName} would like`}
      columns={[
        { label: 'Name', cell: ({ peer }) => peer.name },
        { label: 'Works for', cell: ({ peer }) => worksFor(peer) },
        { label: 'Answer', cell: (wish) => wishWords(wish, wish.peer.givenName) },
        {
          label: 'What you can do',
          hideLabel: true,
          cell: (wish) => (
            <div class="trellis-presses">
              {mayName && wish.answer !== 'no' && !isAway(wish.peer, today) && (
                <NameThem postId={post.id} peer={wish.peer} />
              )}
              {own && (
                <Press
                  to={paths.withdrawWish({ wishId: wish.id })}
                  label="Take it back"
                  about={`: ${wish.peer.name}`}
                  variant="secondary"
                  small
                />
              )}
            </div>
          ),
        },
      ]}
      rows={wishes}
    />
  )

/** Colleagues with a similar mix, each with why: what their posts are, never how much they do (safety H9). */
export function OfferedPeers({ view: { offered, wishes, own, mayName, post } }: Shown) {
  const asked = new Set(wishes.map(({ peerPostId }) => peerPostId))
  return (
    <ResponsiveTable<OfferedPeer>
      caption="Similar work elsewhere"
      columns={[
        { label: 'Name', cell: ({ post: peer }) => peer.name },
        { label: 'Works for', cell: ({ post: peer }) => worksFor(peer) },
        { label: 'In common', cell: ({ reasons }) => `${reasons.join('. ')}.` },
        {
          label: 'What you can do',
          hideLabel: true,
          cell: ({ post: peer }) => (
            <div class="trellis-presses">
              {own && <WishForThem postId={post.id} peer={peer} />}
              {mayName && <NameThem postId={post.id} peer={peer} />}
            </div>
          ),
        },
      ]}
      rows={offered.filter((each) => !asked.has(each.post.id))}
      empty={
        <EmptyState heading="Nobody else with similar work is found">
          Link workers of other networks in the system stand here when their posts have something in common with this
          one: settings, languages, days, hours. A manager can still appoint anybody as a peer.
        </EmptyState>
      }
    />
  )
}

type With = { postId: string; peer: Peer }

const WishForThem = ({ postId, peer }: With) => (
  <Press
    to={paths.wish({ postId })}
    label="I would like this one"
    fields={{ peerPostId: peer.id }}
    about={`: ${peer.name}`}
    variant="secondary"
    small
  />
)

const NameThem = ({ postId, peer }: With) => (
  <Press to={paths.namePeer({ postId })} label={`Name ${peer.givenName}`} fields={{ peerPostId: peer.id }} small />
)
