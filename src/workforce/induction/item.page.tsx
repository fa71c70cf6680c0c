import { Press } from '../../http/form.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { londonDay } from '../../lib/moment.ts'
import { showDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { CitationAside } from './citation-aside.view.tsx'
import { paths } from './induction.paths.ts'
import { type ItemView, viewItem } from './view-item.ts'

export const itemPage = page({
  path: '/posts/:postId/induction/items/:itemId',
  show: (context, { postId, itemId, site }) => viewItem(context, { postId, itemId, siteId: site }),
  page: ItemPage,
})

/** One item: how it stands and why, who holds it, what shows it, and what was recorded about it. */
function ItemPage({ view }: PageProps<ItemView>) {
  const { postId, name, line, history } = view
  return (
    <Screen
      title={line.title}
      crumbs={[{ text: `${name}’s induction`, href: paths.plan({ postId }) }]}
      aside={<CitationAside citation={view.citation} />}
    >
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{name}’s induction</span>
        {line.title}
      </h1>
      {line.detail && <p class="nhsuk-lede-text">{line.detail}</p>}
      <SummaryList
        rows={[
          { key: 'How it stands', value: <Status state={line.reason.met} /> },
          { key: 'In words', value: line.reason.says },
          line.at ? { key: 'Practice', value: line.at } : undefined,
          { key: 'Held by', value: line.heldBy },
          { key: 'Expected by', value: `${showDate(line.dueOn)}${line.done ? '' : ` (${line.due})`}` },
          line.evidence ? { key: 'What shows it', value: line.evidence } : undefined,
          { key: 'Before referrals', value: line.gates ? 'Yes' : 'No' },
        ]}
      />
      <Actions view={view} />
      {history.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">What was recorded</h2>
          <Timeline label="What was recorded" items={history.map(entryOf)} />
        </>
      )}
    </Screen>
  )
}

const entryOf = (mark: ItemView['history'][number]) => ({
  on: londonDay(mark.markedAt),
  by: mark.byName,
  title: `${mark.state === 'done' ? `Done on ${showDate(mark.on)}` : 'Does not apply'}${mark.undone ? ' (taken back)' : ''}`,
  children: [mark.evidence, mark.reason, mark.markedFor && `Recorded for: ${mark.markedFor}`]
    .filter(Boolean)
    .join(' · '),
})

function Actions({ view: { postId, line, wayOpens } }: { view: ItemView }) {
  const { mend } = line.reason
  if (line.toldBy === 'sign-off') return <Button href={`/posts/${postId}/readiness`}>Open readiness</Button>
  if (line.toldBy !== 'tick')
    return (
      <>
        <p>This line has no tick of its own: it is told by what is recorded elsewhere.</p>
        {mend && wayOpens && <Button href={mend.href}>{mend.label}</Button>}
      </>
    )
  if (!line.mayMark) return <p>{line.heldBy} records this, or a manager above them.</p>
  if (line.done)
    return (
      <Press
        to={paths.undo({ postId })}
        label="Take this back"
        variant="secondary"
        fields={{ itemId: line.itemId, ...(line.siteId ? { siteId: line.siteId } : {}) }}
      />
    )
  return (
    <div class="nhsuk-button-group">
      <Button href={paths.done({ postId }, line.itemId, line.siteId)}>Record it as done</Button>
      <a class="nhsuk-link" href={paths.notApplicable({ postId }, line.itemId, line.siteId)}>
        It does not apply to this post
      </a>
    </div>
  )
}
