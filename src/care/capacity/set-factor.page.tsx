import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { refuse } from '../../platform/result.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths } from './capacity.paths.ts'
import { maySetFactor } from './capacity.policy.ts'
import { twoDecimals } from './capacity.rules.ts'
import { boundsOf, type Factor } from './factor.rules.ts'
import type { CapacitySubject } from './find-subject.ts'
import { factorOf, setFactor } from './set-factor.ts'
import { viewCapacity } from './view-capacity.ts'

type Setting = { subject: CapacitySubject; factor: Factor }

export const setFactorPage = formPage({
  path: '/posts/:postId/capacity/set/:input',
  show: async (context, { postId, input }) => {
    const viewed = await viewCapacity(context, { postId })
    if (!viewed.ok) return viewed
    const factor = factorOf(viewed.value, input)
    if (!factor || maySetFactor(context.actor, viewed.value) !== true) return refuse({ kind: 'missing' })
    return { ok: true as const, value: { subject: viewed.value, factor, today: context.moment.today } }
  },
  initial: ({ factor, today }) => ({ value: String(twoDecimals(factor.value)), from: showDate(today), reason: '' }),
  page: SetFigure,
  submit: setFactor,
  next: paths.post,
})

function SetFigure({ view: { subject, factor }, field, choices }: FormProps<Setting>) {
  const { post, standard, whose } = subject
  const input = standard.caseload.inputs.find(({ id }) => id === factor.id)
  const bounds = input && boundsOf(input)
  return (
    <Screen
      title="Change a figure"
      crumbs={[{ text: `How full: ${post.name}`, href: paths.post({ postId: post.id }) }]}
    >
      <h1 class="nhsuk-heading-l">{factor.label}</h1>
      <InsetText>
        <p>
          It is {twoDecimals(factor.value)} for {post.givenName} now. The usual figure is {twoDecimals(factor.usual)}:{' '}
          {whose[factor.id]}.
        </p>
        {factor.note && <p>{factor.note}</p>}
      </InsetText>
      <p>
        {post.givenName} is told on their first screen, and everybody who sees the sum sees your name and your reason.
      </p>
      <Form submit="Save this figure" cancel={paths.post({ postId: post.id })}>
        <Input
          {...field('value')}
          label={`New figure${bounds ? `, between ${bounds.min} and ${bounds.max}` : ''}`}
          inputMode="decimal"
          width={5}
        />
        <Checkboxes
          {...choices('usual')}
          legend="Or"
          items={[{ value: 'yes', label: 'Go back to the usual figure' }]}
        />
        <Input {...field('from')} label="From which day" hint="For example, 1 December 2026" kind="date" />
        <Textarea {...field('reason')} label="Why" hint="About the work, never about somebody’s health" />
      </Form>
    </Screen>
  )
}
