import { clauseHref } from '../../base/editions/index.ts'
import type { CaseloadStandard } from '../../framework/standard/caseload.ts'
import { Details } from '../../ui/details.tsx'

/** The rule of counting in full, from the standard in force. */
export const WhatCounts = ({ whatCounts }: Pick<CaseloadStandard, 'whatCounts'>) => (
  <Details summary="What counts">
    <p>Counts: {whatCounts.counts}.</p>
    <p>Does not count:</p>
    <ul>
      {whatCounts.doesNotCount.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
    <p>
      No public document defines this rule. It is Trellis’s own.{' '}
      <a href={clauseHref('norm.annual-max')}>Read the norms</a>.
    </p>
  </Details>
)
