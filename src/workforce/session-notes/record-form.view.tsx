import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { ActionLines } from './action-lines.view.tsx'
import { competencyDomains } from './kinds.ts'
import { other, WELLBEING } from './record.rules.ts'
import { ACTION_LINES } from './save-record.form.ts'
import { paths } from './session-notes.paths.ts'
import { FORMAT_WORDS, tagInWords, WELLBEING_WORDS } from './session-words.rules.ts'
import type { Prepared, SessionView } from './view-session.ts'

type RecordFormProps = Pick<FormProps<SessionView>, 'field' | 'choices'> & { prepared: Prepared }

/** The record, filled in with what is known: what is left is what was said. One press saves and signs it. */
export function RecordForm({ prepared, field, choices }: RecordFormProps) {
  const { pair, party, record, own, actions, session } = prepared
  const colleagues = prepared.owners.map(({ name }) => name)
  const before = [record?.shared ?? '', own, ...actions.map(({ text }) => text)]
  const texts = ['shared', 'own', ...ACTION_LINES.map((line) => `action-${line}-text`)]
  return (
    <Form submit="Save and sign" {...(record ? { cancel: paths.session({ sessionId: session.id }) } : {})}>
      <NotAPerson fields={texts} before={before} colleagues={colleagues} />
      <div class="trellis-abreast">
        <Input {...field('heldOn')} label="Date" kind="date" />
        <Input {...field('minutes')} label="Minutes" kind="whole-number" />
        <Select
          {...field('format')}
          label="How you met"
          items={[
            { label: 'Not said', value: '' },
            ...Object.entries(FORMAT_WORDS).map(([value, label]) => ({ value, label })),
          ]}
        />
      </div>
      <Textarea
        {...field('shared')}
        label="The note that you share"
        hint={`You and ${pair[other(party)].name} read it, and nobody else. Name a case by its number`}
        rows={5}
      />
      <ActionLines prepared={prepared} field={field} />
      <More prepared={prepared} choices={choices} field={field} />
      <Textarea
        {...field('own')}
        label="Your private note"
        hint="Only you can ever read it. It is no part of what is signed, and no manager, report or export holds it"
        rows={3}
      />
    </Form>
  )
}

const More = ({ prepared: { offered, kinds, record }, choices, field }: RecordFormProps) => (
  <>
    {offered.covered.length > 0 && (
      <Checkboxes
        {...choices('covered')}
        legend={{ text: 'What you came to', size: 's' }}
        hint="GP supervision has room for each of these"
        small
        items={offered.covered.map((value) => ({ value, label: tagInWords(value) }))}
      />
    )}
    <Details summary="Themes, how the worker is, and what kind of session it was" open={record !== undefined}>
      <Checkboxes
        {...choices('themes')}
        legend={{ text: 'Themes', size: 's' }}
        hint="For the two of you alone"
        small
        items={offered.themes.map((value) => ({ value, label: tagInWords(value) }))}
      />
      <Radios
        {...field('wellbeing')}
        legend={{ text: 'How the worker says they are', size: 's' }}
        hint="For the two of you alone: no manager sees it"
        small
        inline
        items={WELLBEING.map((value) => ({ value, label: WELLBEING_WORDS[value] }))}
      />
      <Checkboxes
        {...choices('functions')}
        legend={{ text: 'What it was for', size: 's' }}
        small
        items={offered.functions.map(({ id, label }) => ({ value: id, label }))}
      />
      <Checkboxes
        {...choices('kinds')}
        legend={{ text: 'Kind of session', size: 's' }}
        small
        items={kinds.map(({ id, label }) => ({ value: id, label }))}
      />
    </Details>
    <Competencies choices={choices} />
  </>
)

/** The framework's, by domain: folded away until wanted. */
function Competencies({ choices }: Pick<RecordFormProps, 'choices'>) {
  const { values, error, ...chosen } = choices('competencies')
  return (
    <Details summary="Competencies that you came to" open={values.length > 0 || error !== undefined}>
      <p>You can leave this out. For the two of you alone: it is no rating, and feeds none.</p>
      <div class="nhsuk-grid-row">
        {competencyDomains().map(({ id, title, competencies }, at) => (
          <div key={id} class="nhsuk-grid-column-one-half">
            <Checkboxes
              {...chosen}
              values={values}
              error={at === 0 ? error : undefined}
              idPrefix={at === 0 ? 'competencies' : `competencies-${id}`}
              legend={{ text: title, size: 's' }}
              small
              items={competencies.map((each) => ({ value: each.id, label: each.title }))}
            />
          </div>
        ))}
      </div>
    </Details>
  )
}
