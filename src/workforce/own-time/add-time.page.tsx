import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { TIME_KINDS } from '../../lib/time-kinds.ts'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { addTime } from './change-own-time.ts'
import { paths } from './own-time.paths.ts'
import { KIND_WORDS } from './own-time.rules.ts'
import { type OwnTimeView, viewOwnTime } from './view-own-time.ts'

export const addTimePage = formPage({
  path: '/my-time/add',
  show: (context) => viewOwnTime(context, {}),
  initial: ({ today }) => ({ onDay: shortDate(today), way: 'add', kind: 'relationships' }),
  page: AddTime,
  submit: addTime,
  next: () => paths.mine(),
})

function AddTime({ field }: FormProps<OwnTimeView>) {
  return (
    <Screen title="Add or take off time" crumbs={[{ text: 'My protected time', href: paths.mine() }]}>
      <h1 class="nhsuk-heading-l">Add or take off time</h1>
      <p>Only you see this.</p>
      <Form submit="Save" cancel={paths.mine()}>
        <Radios
          {...field('way')}
          legend="What do you want to do?"
          inline
          items={[
            { value: 'add', label: 'Add time' },
            { value: 'take-off', label: 'Take time off' },
          ]}
        />
        <Radios
          {...field('kind')}
          legend="What was it for?"
          items={TIME_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        />
        <Input {...field('onDay')} label="Day" kind="date" hint="For example, 22 November 2026" />
        <Input {...field('minutes')} label="How long" width={10} hint="For example, 45 minutes or 1h30" />
        <Input {...field('says')} label="What it was (optional)" hint="Do not name anybody you support" />
      </Form>
    </Screen>
  )
}
