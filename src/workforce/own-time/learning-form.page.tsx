import { frameworkPaths } from '../../base/resources/resources.paths.ts'
import { Form, Press } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { addLearning, changeLearning, learningValues, providers } from './change-learning.ts'
import { FORMALITIES, FORMALITY_WORDS, LEARNING_KINDS, PAYER_WORDS, PAYERS } from './learning.rules.ts'
import { paths } from './own-time.paths.ts'
import { KIND_WORDS } from './own-time.rules.ts'
import { viewOneLearning } from './view-learning.ts'
import { type OwnTimeView, viewOwnTime } from './view-own-time.ts'

const yearOf = (saved: { on: string } | undefined) => paths.learning(saved?.on.slice(0, 4))

export const addLearningPage = formPage({
  path: '/my-learning/add',
  show: (context) => viewOwnTime(context, {}),
  initial: ({ today }, { kind }) => ({ on: shortDate(today), kind: kind === 'peers' ? 'peers' : 'learning' }),
  page: AddLearningPage,
  submit: addLearning,
  next: (_, saved) => yearOf(saved),
})

export const changeLearningPage = formPage({
  path: '/my-learning/:learningId/change',
  show: viewOneLearning,
  initial: ({ learning }) => ({ ...learningValues(learning), version: String(learning.version) }),
  page: ChangeLearningPage,
  submit: changeLearning,
  next: (_, saved) => yearOf(saved),
})

const crumbs = [{ text: 'My learning: hours and money', href: paths.learning() }]

function AddLearningPage(form: FormProps<OwnTimeView>) {
  return (
    <Screen title="Add or plan learning" crumbs={crumbs}>
      <h1 class="nhsuk-heading-l">Add or plan learning</h1>
      <p>Only you see this.</p>
      <Form submit="Save" cancel={paths.learning()}>
        <Fields {...form} />
      </Form>
    </Screen>
  )
}

function ChangeLearningPage({ view, ...form }: FormProps<{ learning: { id: string; title: string } }>) {
  const { id, title } = view.learning
  return (
    <Screen title={`Change ${title}`} crumbs={crumbs}>
      <h1 class="nhsuk-heading-l">Change {title}</h1>
      <Form submit="Save" cancel={paths.learning()}>
        <Fields {...form} />
      </Form>
      <Details summary="Remove it">
        <p>It goes for good, with its hours and its money.</p>
        <Press to={paths.removeLearning({ learningId: id })} label="Remove it" variant="warning" />
      </Details>
    </Screen>
  )
}

const MORE = ['formality', 'provider', 'inside', 'payer', 'cost']

function Fields({ field, values, problems }: Pick<FormProps<unknown>, 'field' | 'values' | 'problems'>) {
  const open = MORE.some((name) => values[name]) || problems.some((problem) => MORE.includes(problem.field))
  return (
    <>
      <Radios
        {...field('kind')}
        legend="Learning, or time with peers?"
        inline
        items={LEARNING_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
      />
      <Input {...field('title')} label="What it is" hint="For example, a webinar on debt advice" />
      <Input {...field('on')} label="Day" kind="date" hint="The first day. One to come is kept as planned" />
      <Input {...field('hours')} label="How long" width={10} hint="For example, 2 hours or 1h30" />
      <Details summary="Who gave it, and the money (you can leave this out)" open={open}>
        <Radios
          {...field('formality')}
          legend="How formal is it?"
          items={FORMALITIES.map((one) => ({ value: one, label: FORMALITY_WORDS[one] }))}
        />
        <Select
          {...field('provider')}
          label="Who gives it"
          items={[{ value: '', label: 'Not said' }, ...providers().map((name) => ({ value: name, label: name }))]}
        />
        <Radios
          {...field('inside')}
          legend="In protected time?"
          inline
          items={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No, outside it' },
          ]}
        />
        <Select
          {...field('payer')}
          label="Who pays"
          items={[
            { value: '', label: 'Not said' },
            ...PAYERS.map((payer) => ({ value: payer, label: PAYER_WORDS[payer] })),
          ]}
        />
        <p>
          <a href={frameworkPaths.section('9')}>Where money for training comes from</a>
        </p>
        <Input {...field('cost')} label="What it costs" width={10} hint="In pounds, for example £45 or 45.50" />
      </Details>
    </>
  )
}
