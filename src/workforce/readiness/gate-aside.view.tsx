import { clauseHref, framework } from '../../base/editions/index.ts'
import { Press } from '../../http/form.tsx'
import { useShell } from '../../http/shell.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { paths as inductionPaths } from '../induction/induction.paths.ts'
import { paths as trainingPaths } from '../training/training.paths.ts'
import type { JudgedForReader } from './for-reader.ts'
import { paths } from './readiness.paths.ts'

/** Beside the verdict: where it comes from, what it does, and the exceptions in force. */
export function GateAside({ judged }: { judged: JudgedForReader }) {
  const { gate } = judged.standard.induction
  const excepted = judged.reasons.filter(({ met }) => met === 'exception')
  return (
    <>
      <h2 class="nhsuk-heading-s">Where this comes from</h2>
      <p>
        The Workforce Development Framework, summary section 5, asks for these before referrals.{' '}
        <a href={clauseHref(gate.id)}>Read it, and what is Trellis’s own reading</a>.
      </p>
      <p class="nhsuk-body-s">Edition {framework().edition}</p>
      <p>
        <a href={inductionPaths.plan({ postId: judged.postId })}>The induction plan</a>
        {judged.trainingOpens && ' · '}
        {judged.trainingOpens && <a href={trainingPaths.passport(judged.post)}>The training record</a>}
      </p>
      <h2 class="nhsuk-heading-s">What it does</h2>
      <p>A line that is owed stops new people only. People already helped carry on with a named person to turn to.</p>
      {excepted.length > 0 && <h2 class="nhsuk-heading-s">Agreed exceptions</h2>}
      {excepted.map((line) => (
        <div class="trellis-exception" key={`${line.item}${line.at?.id}`}>
          <p>
            {line.title}
            {line.at && `, ${line.at.name}`}: until {line.on && shortDate(line.on)}
          </p>
          <EndIt judged={judged} id={line.exceptionId} />
        </div>
      ))}
    </>
  )
}

function EndIt({ judged, id }: { judged: JudgedForReader; id: string | undefined }) {
  const { seat } = useShell()
  if (!id || !['pcn-manager', 'gp-supervisor', 'provider-manager'].includes(seat?.role ?? '')) return null
  return (
    <Press
      to={paths.end({ postId: judged.postId })}
      fields={{ exceptionId: id }}
      label="End this exception"
      variant="secondary"
      small
    />
  )
}
