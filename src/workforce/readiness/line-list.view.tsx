import { clauseHref, clauseName } from '../../base/editions/index.ts'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { holderInWords } from '../../lib/verdict.ts'
import { Status } from '../../ui/status.tsx'
import type { GateLine } from './gate-lines.rules.ts'
import { paths } from './readiness.paths.ts'
import type { Judged } from './readiness.policy.ts'

/** Lines of the gate: what, how it stands, who holds it, the clause, and the way to put it right or to disagree. */
export const LineList = ({ judged, lines }: { judged: Judged; lines: readonly GateLine[] }) => (
  <ol class="trellis-reasons trellis-reasons--numbered">
    {lines.map((line) => (
      <li key={`${line.item}${line.at?.id}`} class={`trellis-reason trellis-reason--${line.met}`} id={line.item}>
        <Line judged={judged} line={line} />
      </li>
    ))}
  </ol>
)

function Line({ judged, line }: { judged: Judged; line: GateLine }) {
  return (
    <>
      <div class="trellis-reason__words">
        <p class="trellis-reason__says">
          <Status state={line.met} /> {line.at && <span class="trellis-reason__at">{line.at.name}: </span>}
          {line.says}
        </p>
        <p class="trellis-reason__about">
          {line.met === 'met' ? 'Held' : 'To be put right'} by {holderInWords(line.heldBy)}
          {' · '}
          <a href={clauseHref(line.clause)}>{clauseName(line.clause)}</a>
          {!line.gates && ' · told here, and stops nobody in a post outside a PCN'}
        </p>
        {line.disputed && (
          <p class="trellis-reason__disputed">
            {judged.post.givenName} says this is not right, {shortDate(line.disputed.on)}: “{line.disputed.says}”
          </p>
        )}
      </div>
      <Ways judged={judged} line={line} />
    </>
  )
}

/** What can be done about a line by whoever looks: put it right, agree an exception, or, for the worker, dispute it. */
function Ways({ judged: { post }, line }: { judged: Judged; line: GateLine }) {
  const { seat } = useShell()
  const own = seat?.role === 'link-worker'
  const about = `: ${line.title}${line.at ? `, ${line.at.name}` : ''}`
  const excepting = ['pcn-manager', 'gp-supervisor', 'provider-manager'].includes(seat?.role ?? '')
  return (
    <div class="trellis-reason__ways">
      {line.mend && line.met !== 'met' && (
        <a class="nhsuk-link" href={line.mend.href}>
          {line.mend.label}
          <span class="nhsuk-u-visually-hidden">{about}</span>
        </a>
      )}
      {excepting && line.met === 'owed' && line.exceptionAllowed && (
        <a class="nhsuk-link" href={paths.agree({ postId: post.id }, line.item, line.at?.id)}>
          Agree an exception<span class="nhsuk-u-visually-hidden">{about}</span>
        </a>
      )}
      {own && !line.disputed && (
        <a class="nhsuk-link" href={paths.dispute({ postId: post.id }, line.item, line.at?.id)}>
          This is not right<span class="nhsuk-u-visually-hidden">{about}</span>
        </a>
      )}
    </div>
  )
}
