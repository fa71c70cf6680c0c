import type { DisputedLine } from '../../base/disputes/dispute.rules.ts'
import { paths as disputePaths } from '../../base/disputes/disputes.paths.ts'
import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { holderInWords } from '../../lib/verdict.ts'
import { Disputed } from '../../ui/disputed.tsx'
import { Status } from '../../ui/status.tsx'
import type { JudgedForReader, ReaderLine } from './for-reader.ts'
import { anchorOf, type GateLine } from './gate-lines.rules.ts'
import { paths } from './readiness.paths.ts'

type Lines = { judged: JudgedForReader; lines: readonly ReaderLine[]; label: string }

/** Lines of the gate: what, how it stands, who holds it, the clause, and the way to put it right or to disagree. */
export const LineList = ({ judged, lines, label }: Lines) => (
  <ol class="trellis-reasons" aria-label={label}>
    {lines.map((line) => (
      <li key={`${line.item}${line.at?.id}`} class={`trellis-reason trellis-reason--${line.met}`} id={anchorOf(line)}>
        <Line line={line} givenName={judged.post.givenName} own={judged.mayDispute} />
        <Ways judged={judged} line={line} />
      </li>
    ))}
  </ol>
)

const Line = ({ line, givenName, own }: { line: GateLine; givenName: string; own: boolean }) => (
  <div class="trellis-reason__words">
    <p class="trellis-reason__title">
      <strong>
        {line.title}
        {line.at && `, ${line.at.name}`}
      </strong>
      <Status state={line.met} />
    </p>
    <p>{line.says}</p>
    <p class="trellis-reason__about">
      {line.met === 'met' ? 'Held by' : 'To be put right by'} {holderInWords(line.heldBy)}
      {' · '}
      <a href={clauseHref(line.clause)}>
        Why<span class="nhsuk-u-visually-hidden">: {clauseName(line.clause)}</span>
      </a>
      {!line.gates && ' · told here, and stops nobody in a post outside a PCN'}
    </p>
    <Disputed said={line} who={givenName} own={own} about={line.title} />
  </div>
)

const lineOf = ({ item, at }: GateLine): DisputedLine => ({ verdict: 'readiness', item, siteId: at?.id })

/** What can be done about a line by whoever looks: put it right, agree an exception, or, for the worker, dispute it. */
function Ways({ judged: { post, mayDispute, mayAnswer }, line }: { judged: JudgedForReader; line: ReaderLine }) {
  const about = `: ${line.title}${line.at ? `, ${line.at.name}` : ''}`
  const ways = [
    line.mend && line.met !== 'met' ? line.mend : undefined,
    line.mayAgreeException === true && line.met === 'owed'
      ? { label: 'Agree an exception', href: paths.agree({ postId: post.id }, line.item, line.at?.id) }
      : undefined,
    mayAnswer && line.disputeId
      ? { label: `Answer ${post.givenName}`, href: disputePaths.answer({ postId: post.id }, line.disputeId) }
      : undefined,
    mayDispute && !line.disputed
      ? { label: 'This is not right', href: disputePaths.raise({ postId: post.id }, lineOf(line)) }
      : undefined,
  ].filter((way) => way !== undefined)
  return (
    <ul class="trellis-reason__ways">
      {ways.map(({ label, href }) => (
        <li key={href}>
          <a class="nhsuk-link" href={href}>
            {label}
            <span class="nhsuk-u-visually-hidden">{about}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
