import type { ComponentChildren } from 'preact'
import { useShell } from '../../http/shell.tsx'
import { londonDay } from '../../lib/moment.ts'
import { dueInWords, shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { urgencyWords } from '../referrals/referral.rules.ts'
import type { ReferralAsk } from './allocation.rules.ts'
import { languageName } from './candidate-reasons.rules.ts'
import { paths } from './capacity.paths.ts'

type AskedProps = { ask: ReferralAsk; handedBack: readonly { to: string; because: string }[] }

/** Languages that are often asked for, and the ones that need an interpreter of their own. */
const LANGUAGES = [
  'ar',
  'bn',
  'cy',
  'fa',
  'gu',
  'hi',
  'ku',
  'pl',
  'ps',
  'pa',
  'pt',
  'ro',
  'so',
  'es',
  'ta',
  'ti',
  'tr',
  'uk',
  'ur',
  'yo',
  'zh',
  'bfi',
]

/** What the referral asks for: needs and place, and nobody's name. */
export function Asked({ ask, handedBack }: AskedProps) {
  const { today } = useShell()
  return (
    <section class="trellis-choose__asked" aria-labelledby="asked">
      <h2 class="nhsuk-heading-m" id="asked">
        What is needed
      </h2>
      <dl class="trellis-choose__facts">
        <Fact name="Needs">{ask.needs.map(({ label }) => label).join(', ') || 'None were named'}</Fact>
        <Fact name="Practice">{ask.practice?.name ?? 'None was named'}</Fact>
        <Fact name="How soon">{urgencyWords[ask.urgency]}</Fact>
        <Fact name="Received">{shortDate(londonDay(ask.receivedAt))}</Fact>
        <Fact name="Decision">{dueInWords(ask.dueOn, today)}</Fact>
        <Fact name="Held by">{ask.holder.name}</Fact>
      </dl>
      {handedBack.map(({ to, because }) => (
        <p key={to}>
          {to} gave it back: “{because}”
        </p>
      ))}
      <form method="get" action={paths.allocate({ referralId: ask.id })}>
        <Select
          name="language"
          label="Language they want to speak"
          value={ask.language}
          items={[
            { value: '', label: 'English, or not asked' },
            ...LANGUAGES.map((code) => ({ value: code, label: languageName(code) })).toSorted((one, other) =>
              one.label.localeCompare(other.label),
            ),
          ]}
        />
        <Button variant="secondary" small>
          Show who speaks it
        </Button>
      </form>
    </section>
  )
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
