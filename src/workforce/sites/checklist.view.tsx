import { Details } from '../../ui/details.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { answerWords, checkInWords, type Mark, saidInWords } from './embedding.rules.ts'
import { Embedding, EmbeddingKey } from './embedding.view.tsx'
import { factsAt } from './site-facts.rules.ts'
import { paths } from './sites.paths.ts'
import type { WorkerAtSiteView } from './view-worker-at-site.ts'

/** Bolted on or part of the team: nine lines, whose answer each is, and where two see it otherwise [S53]. */
export const Checklist = ({ view }: { view: WorkerAtSiteView }) => (
  <>
    <Embedding id="team" marks={view.marks} />
    <EmbeddingKey />
    {view.marks.some(({ answer }) => answer) && (
      <ResponsiveTable<Mark>
        caption="Part of the team, line by line"
        hideCaption
        columns={[
          { label: 'Line', cell: ({ text }) => text },
          { label: 'How it stands', cell: (mark) => <Answer mark={mark} /> },
        ]}
        rows={view.marks}
      />
    )}
    {view.mayWrite && (
      <p>
        <a href={paths.checks({ postId: view.post.id, siteId: view.siteId })}>Say how it is</a>
      </p>
    )}
    <Before view={view} />
  </>
)

function Answer({ mark: { answer, by, otherwise } }: { mark: Mark }) {
  if (!answer || !by) return <>Not asked yet</>
  return (
    <div>
      <strong>{answerWords[answer]}</strong>
      <br />
      <span class="nhsuk-u-font-size-16">{saidInWords(by)}</span>
      {otherwise && (
        <>
          <br />
          <span class="nhsuk-u-font-size-16">Seen otherwise: {checkInWords(otherwise)}</span>
        </>
      )}
    </div>
  )
}

/** Every answer that was ever given, the latest first. */
function Before({ view: { here, siteId, marks } }: { view: WorkerAtSiteView }) {
  const { checks } = factsAt(here, siteId)
  if (checks.length === 0) return null
  const textOf = (item: string) => marks.find((mark) => mark.item === item)?.text ?? item
  return (
    <Details summary={`All ${checks.length} answers, the latest first`}>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {checks.map((check) => (
          <li>
            {textOf(check.item)}: {checkInWords(check)}
          </li>
        ))}
      </ul>
    </Details>
  )
}
