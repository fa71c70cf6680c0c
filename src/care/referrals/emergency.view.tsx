import { NOT_FOR_EMERGENCIES } from '../../lib/emergency.ts'
import { Emergency } from '../../ui/emergency.tsx'
import { readingHours } from './emergency.rules.ts'
import type { ServiceHours } from './hours.rules.ts'

/** `opensAgain`: while nobody reads, when somebody next does. */
type Front = { hours: ServiceHours; phone: string; onDuty: boolean; opensAgain: string | undefined }

/** The head of every public page: the numbers, when somebody reads, and that nobody is on duty when nobody is (safety H1). */
export const ServiceEmergency = ({ front, danger }: { front: Front; danger?: boolean }) => (
  <Emergency heading={danger ? `${NOT_FOR_EMERGENCIES} Get help now.` : undefined}>
    {danger && (
      <p>
        <strong>Do not wait for us.</strong> Ring one of these numbers first.
      </p>
    )}
    <p>
      {readingHours(front.hours)} {front.phone && <Phone number={front.phone} />}
    </p>
    {front.onDuty && front.opensAgain && (
      <p>
        <strong>Nobody is here to read it now.</strong> We next read on {front.opensAgain}.
      </p>
    )}
    {!front.onDuty && (
      <p>
        <strong>Nobody is on duty to read this at the moment.</strong> You can still send it.
      </p>
    )}
  </Emergency>
)

export const Phone = ({ number }: { number: string }) => (
  <>
    You can ring us on <a href={`tel:${number.replace(/\s/g, '')}`}>{number}</a>.
  </>
)
