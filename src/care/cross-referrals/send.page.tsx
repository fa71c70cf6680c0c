import { Form, Press } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { paths as casework } from '../casework/casework.paths.ts'
import { type Candidate, firstFree } from './candidates.ts'
import { Consent, SharingRules } from './consent.view.tsx'
import { paths } from './cross-referrals.paths.ts'
import { partName, roleWords } from './roles.rules.ts'
import { sendCross } from './send-cross.ts'
import { type SendView, viewSending } from './view-sending.ts'

export const sendPage = formPage({
  path: '/cases/:caseId/ask/:to',
  show: viewSending,
  initial: ({ candidates }, asked) => ({
    postId: candidates.find(({ postId }) => postId === asked.postId)?.postId ?? firstFree(candidates)?.postId ?? '',
    leads: asked.leads ?? 'i',
  }),
  page: SendPage,
  submit: sendCross,
  next: ({ caseId, id }) => paths.team({ caseId }, { sent: id }),
})

/** One page: when, what is needed and no more, whom, and whether the person agrees. */
function SendPage({ view, asked, field, choices }: FormProps<SendView>) {
  const { subject, cell, candidates, already, sharing, offersLead, supports } = view
  const role = roleWords[cell.to]
  const back = casework.case({ caseId: subject.id })
  const colleagues = candidates.map(({ name }) => name)
  return (
    <Screen title={`Ask a ${role}`} crumbs={[{ text: subject.number, href: back }]}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{subject.number}</span>
        {asked.leads ? `Ask a ${role} to lead` : `Ask a ${role} to support them too`}
      </h1>
      <p>What stays with you: {cell.keep}.</p>
      {already && (
        <InsetText>
          <p>{already} was asked already. Take that back first, or wait for the answer.</p>
        </InsetText>
      )}
      {supports ? (
        <Supports view={view} />
      ) : candidates.length === 0 ? (
        <EmptyState heading={`No ${role} works here yet`}>
          No {role} works at this practice or network. Your manager can say who does this elsewhere.
        </EmptyState>
      ) : (
        <Form submit={`Send it to the ${role}`} cancel={back}>
          <Checkboxes
            {...choices('because')}
            legend={{ text: 'Why now', size: 's' }}
            small
            items={cell.when.map((one) => ({ value: one, label: sentence(one) }))}
          />
          {cell.send.map((label, at) => (
            <Textarea
              key={label}
              {...field(partName(at))}
              label={sentence(label)}
              hint={
                at === 0 ? 'What they need to begin and no more. Name nobody: the case number is enough' : undefined
              }
              rows={2}
            />
          ))}
          <NotAPerson fields={[...cell.send.map((_, at) => partName(at)), 'lawSays']} colleagues={colleagues} />
          <Radios
            {...field('postId')}
            legend={{ text: 'Whom you ask', size: 's' }}
            small
            items={candidates.map((one) => ({
              value: one.postId,
              label: one.name,
              hint: hintOf(one),
              disabled: one.away || one.cannot !== undefined,
            }))}
          />
          {offersLead && (
            <Radios
              {...field('leads')}
              legend={{ text: 'Who leads from then on', size: 's' }}
              small
              items={[
                { value: 'i', label: 'It stays as it is. They support too' },
                { value: 'they', label: 'They lead, once they say yes. You support' },
              ]}
            />
          )}
          <Consent field={field} />
          <SharingRules rules={sharing} />
        </Form>
      )}
    </Screen>
  )
}

/** Nothing more is sent to somebody who supports the person: they are asked to lead in one press. */
const Supports = ({ view: { subject, supports, newLeadId } }: { view: SendView }) => (
  <InsetText>
    <p>{supports?.name} supports them already. Nothing more need be sent.</p>
    <Press
      to={paths.proposeLead({ caseId: subject.id })}
      label={`Propose that ${supports?.name} leads`}
      fields={{ postId: supports?.postId ?? '', id: newLeadId }}
    />
  </InsetText>
)

function hintOf({ away, back, cannot, room }: Candidate): string {
  if (cannot) return cannot
  if (away) return back ? `Away, expected back on ${shortDate(back)}` : 'Away today'
  return room
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
