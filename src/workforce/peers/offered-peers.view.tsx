import { Press } from '../../http/form.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { paths } from './peers.paths.ts'
import type { OfferedPeer } from './similar.rules.ts'
import type { PostPeers } from './view-post-peers.ts'
import { wishWords } from './wish.rules.ts'

type Shown = { view: PostPeers }

/** Whom the worker would like, and what they answered. */
export const WishedPeers = ({ view: { wishes, own, mayName, post } }: Shown) =>
  wishes.length === 0 ? null : (
    <section aria-labelledby="wished">
      <h2 class="nhsuk-heading-m" id="wished">
        {own ? 'Whom you would like' : `Whom ${post.givenName} would like`}
      </h2>
      <ul class="nhsuk-list">
        {wishes.map((wish) => (
          <li key={wish.id}>
            <p>
              <strong>{wish.peer.name}</strong>, {(wish.peer.pcn ?? wish.peer.employer).name}.{' '}
              {wishWords(wish, wish.peer.givenName)}.
            </p>
            <div class="nhsuk-button-group">
              {mayName && wish.answer !== 'no' && <NameThem postId={post.id} peer={wish.peer} />}
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
          </li>
        ))}
      </ul>
    </section>
  )

/** Colleagues with a similar mix, each with why: what their posts are, never how much they do (safety H9). */
export function OfferedPeers({ view: { offered, wishes, own, mayName, post } }: Shown) {
  const asked = new Set(wishes.map(({ peerPostId }) => peerPostId))
  const left = offered.filter((each) => !asked.has(each.post.id))
  return (
    <section aria-labelledby="offered">
      <h2 class="nhsuk-heading-m" id="offered">
        Similar work elsewhere
      </h2>
      {left.length === 0 ? (
        <EmptyState heading="Nobody similar is found yet" level={3}>
          Link workers of other networks in the system stand here when their posts have something in common with this
          one: settings, languages, days, hours. A manager can still appoint anybody as a peer.
        </EmptyState>
      ) : (
        <ul class="nhsuk-list">
          {left.map((each) => (
            <Offered key={each.post.id} offered={each} postId={post.id} own={own} mayName={mayName} />
          ))}
        </ul>
      )}
    </section>
  )
}

type OfferedProps = { offered: OfferedPeer; postId: string; own: boolean; mayName: boolean }

const Offered = ({ offered: { post: peer, reasons }, postId, own, mayName }: OfferedProps) => (
  <li>
    <p>
      <strong>{peer.name}</strong>, {(peer.pcn ?? peer.employer).name}. {reasons.join('. ')}.
    </p>
    {own && (
      <Press
        to={paths.wish({ postId })}
        label="I would like this one"
        fields={{ peerPostId: peer.id }}
        about={`: ${peer.name}`}
        variant="secondary"
        small
      />
    )}
    {mayName && <NameThem postId={postId} peer={peer} />}
  </li>
)

const NameThem = ({ postId, peer }: { postId: string; peer: { id: string; name: string; givenName: string } }) => (
  <Press to={paths.namePeer({ postId })} label={`Name ${peer.givenName}`} fields={{ peerPostId: peer.id }} small />
)
