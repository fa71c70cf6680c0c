import type { AgreedAction } from '../../base/agreed-actions/agreed-action.rules.ts'
import { shortDate } from '../../lib/plain-date.ts'

type Shown = { action: AgreedAction | undefined; readerId: string }

/** Who does it and by when, whether it is done, and for whoever does it the page where it is done. */
export function DoneOrDue({ action, readerId }: Shown) {
  if (!action) return null
  const { owner, settled, dueOn, door } = action
  return (
    <>
      <strong>{owner.name}</strong>,{' '}
      {settled
        ? settled.as === 'done'
          ? `done on ${shortDate(settled.on)}`
          : 'no longer needed'
        : `by ${shortDate(dueOn)}`}
      {door && !settled && owner.id === readerId && (
        <>
          {'. '}
          <a href={door.href}>{door.label}</a>
        </>
      )}
    </>
  )
}
