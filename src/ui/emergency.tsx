import type { ComponentChildren } from 'preact'
import { EMERGENCY_NUMBERS, NOT_FOR_EMERGENCIES } from '../lib/emergency.ts'
import { CrisisBox } from './crisis-box.tsx'

type EmergencyProps = {
  heading?: ComponentChildren
  /** When the service reads what comes in, and how to ring it. */
  children?: ComponentChildren
}

/** Whom to ring in an emergency: the head of every public page (safety H1). */
export const Emergency = ({ heading = NOT_FOR_EMERGENCIES, children }: EmergencyProps) => (
  <CrisisBox heading={heading}>
    <ul class="nhsuk-list">
      {EMERGENCY_NUMBERS.map(({ when, call, tel }) => (
        <li key={tel}>
          {when} <a href={`tel:${tel}`}>{call}</a>
        </li>
      ))}
    </ul>
    {children}
  </CrisisBox>
)
