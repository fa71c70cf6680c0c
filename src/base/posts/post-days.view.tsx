import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { settingWords } from '../organisations/organisation.rules.ts'
import { type Absence, hasEnded, type PostSite } from './post.rules.ts'
import { weekdaysInWords, wteAlone } from './post-words.rules.ts'
import { paths } from './posts.paths.ts'
import type { PostView } from './view-post.ts'

export const Sites = ({ post, today, may }: PostView) => (
  <>
    <ResponsiveTable
      caption="Where they work"
      rows={[...post.sites].sort((a, b) => b.from.localeCompare(a.from))}
      empty={<p>No practice or other site has been chosen yet, so nobody can be referred there.</p>}
      columns={[
        { label: 'Practice or site', cell: ({ name }) => name },
        { label: 'Kind of place', cell: placeWords },
        { label: 'Days', cell: ({ weekdays }) => weekdaysInWords(weekdays) },
        { label: 'From', cell: ({ from }) => shortDate(from) },
        { label: 'Until', cell: ({ until }) => (until ? `Before ${shortDate(until)}` : 'No end') },
      ]}
    />
    {may.changeSites && !hasEnded(post, today) && (
      <Button variant="secondary" href={paths.sites({ postId: post.id })}>
        Change practices, sites or days
      </Button>
    )}
  </>
)

const placeWords = ({ kind, setting }: PostSite): string => {
  if (setting) return settingWords[setting]
  return kind === 'practice' ? 'Practice' : 'Other site'
}

export const Hours = ({ post, hours, today, may }: PostView) => (
  <>
    <ResponsiveTable
      caption="Hours"
      rows={hours}
      columns={[
        { label: 'From', cell: ({ from }) => shortDate(from) },
        { label: 'Hours', cell: ({ wte }) => wteAlone(wte) },
      ]}
    />
    {may.manage && !hasEnded(post, today) && (
      <Button variant="secondary" href={paths.hours({ postId: post.id })}>
        Change hours
      </Button>
    )}
  </>
)

/** That they were away, never why. */
export const Absences = ({ post, today, may, reach }: PostView) => (
  <>
    <ResponsiveTable
      caption="Long leave and sickness"
      rows={post.absences}
      empty={
        <>
          <h2 class="nhsuk-heading-m">Long leave and sickness</h2>
          <p>None has been recorded. Only the days are ever kept, never the reason.</p>
        </>
      }
      columns={[
        { label: 'From', cell: ({ from }) => shortDate(from) },
        { label: 'Back', cell: backWords },
        {
          label: 'Return conversation',
          cell: ({ returnTalkOn }) => talkWords(returnTalkOn, reach.employer || may.manage),
        },
        {
          label: 'What to do',
          hideLabel: true,
          cell: (absence) => (may.manage ? <Next absence={absence} postId={post.id} /> : null),
        },
      ]}
    />
    {may.manage && !hasEnded(post, today) && (
      <div class="nhsuk-button-group">
        <Button variant="secondary" href={paths.away({ postId: post.id })}>
          Record long leave or sickness
        </Button>
      </div>
    )}
  </>
)

const talkWords = (on: string | undefined, known: boolean) => {
  if (on) return shortDate(on)
  return known ? 'Not yet' : 'Known to their employer'
}

const backWords = ({ until, expectedBack }: Absence) => {
  if (until) return shortDate(until)
  return expectedBack ? `Expected ${shortDate(expectedBack)}` : 'Not known yet'
}

const Next = ({ absence: { id: absenceId, until, returnTalkOn }, postId }: { absence: Absence; postId: string }) => {
  if (!until) return <a href={paths.back({ postId, absenceId })}>Record that they are back</a>
  return returnTalkOn ? null : <a href={paths.returnTalk({ postId, absenceId })}>Record the return conversation</a>
}
