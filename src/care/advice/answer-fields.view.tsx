import type { FormProps } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { Question } from './advice.rules.ts'

type AnswerFieldsProps = Pick<FormProps<unknown>, 'field' | 'choices' | 'problems'> & {
  question: Question
  clinician: string
  /** The id that the action will have. */
  actionId: string
}

/** Advice in words; and, where something is to be done, by whom and when. The same signed in and on a phone. */
export function AnswerFields({ question, clinician, actionId, field, choices, problems }: AnswerFieldsProps) {
  const action = field('action')
  const opened = Boolean(action.value) || problems.some(({ field: at }) => ['action', 'does', 'dueOn'].includes(at))
  return (
    <>
      <Textarea
        {...field('advice')}
        label="Your advice"
        hint={question.caseNumber ? `Write ${question.caseNumber}, and no name` : 'No names'}
        rows={5}
      />
      <NotAPerson fields={['advice', 'action']} colleagues={[question.asker.name, clinician]} />
      <Checkboxes
        {...choices('speak')}
        items={[{ value: 'yes', label: 'Speak to me', hint: `${question.asker.name} is asked to ring you about it` }]}
      />
      <input type="hidden" name="actionId" value={actionId} />
      <Details summary="Something is to be done" open={opened}>
        <Input {...action} label="What is to be done" />
        <Radios
          {...field('does')}
          legend={{ text: 'Who does it?', size: 's' }}
          small
          items={[
            { value: 'worker', label: question.asker.name },
            { value: 'clinician', label: clinician },
          ]}
        />
        <Input {...field('dueOn')} label="By when" hint="A day, like 2 February 2026, or tomorrow" kind="date" />
      </Details>
    </>
  )
}
