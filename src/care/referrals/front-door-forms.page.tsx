import type { ComponentChildren } from 'preact'
import { Form } from '../../http/form.tsx'
import type { FormProps } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { WEEKDAYS } from './front-door.form.ts'
import { weekdayName } from './hours.rules.ts'
import { paths } from './referrals.paths.ts'
import { DUTIES, dutyWords } from './rota.rules.ts'
import type { FrontDoorView } from './view-front-door.ts'

type Props = FormProps<FrontDoorView>

const Sheet = ({ title, submit, children }: { title: string; submit: string; children: ComponentChildren }) => (
  <Screen
    title={title}
    crumbs={[
      { text: 'Referrals', href: paths.list() },
      { text: 'Front door', href: paths.frontDoor() },
    ]}
  >
    <h1 class="nhsuk-heading-l">{title}</h1>
    <Form submit={submit} cancel={paths.frontDoor()}>
      {children}
    </Form>
  </Screen>
)

const days = WEEKDAYS.map((day) => ({ value: day, label: weekdayName(Number(day)) }))

export const HoursPage = ({ field, choices }: Props) => (
  <Sheet title="Hours and phone" submit="Save hours and phone">
    <Checkboxes
      {...choices('weekdays')}
      legend={{ text: 'On which days do you read what comes in?', size: 's' }}
      hint="Bank holidays are left out by themselves."
      items={days}
    />
    <Input {...field('opens')} label="From" hint="For example, 9am" width={5} />
    <Input {...field('closes')} label="Until" hint="For example, 5pm" width={5} />
    <Input
      {...field('phone')}
      label="Phone number of the service"
      hint="The form and every reply show it."
      kind="tel"
    />
  </Sheet>
)

export const WordsPage = ({ field }: Props) => (
  <Sheet title="Words that raise an alarm" submit="Save the list">
    <Textarea
      {...field('words')}
      label="One word or phrase a line"
      hint="Capitals, endings, small slips and a few words between are allowed for. When one of them is written, the numbers are shown at once and the duty person is called."
      rows={20}
    />
  </Sheet>
)

export const AddDutyPage = ({ view, field, choices }: Props) => (
  <Sheet title="Put somebody on the rota" submit="Put on the rota">
    <Select
      {...field('colleagueId')}
      label="Who?"
      items={[
        { value: '', label: 'Choose somebody' },
        ...view.near.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
    <Radios
      {...field('kind')}
      legend={{ text: 'As what?', size: 's' }}
      items={DUTIES.map((kind) => ({ value: kind, label: dutyWords[kind] }))}
    />
    <Checkboxes
      {...choices('weekdays')}
      legend={{ text: 'On which days?', size: 's' }}
      hint="Choose none for every day on which you are open."
      items={days}
      small
    />
    <Input {...field('from')} label="First day" kind="date" hint="For example, today" />
    <Input {...field('until')} label="Last day" kind="date" hint="Leave empty for no end." />
  </Sheet>
)

export const CheckDomainPage = ({ field }: Props) => (
  <Sheet title="Add a checked address" submit="Add this address">
    <p>
      Add only addresses that nobody but professionals of one organisation can have: never one that anybody can sign up
      for.
    </p>
    <Input {...field('domain')} label="What stands after the @" hint="For example, nhs.net" width={20} />
    <Input {...field('whose')} label="Whose is it?" hint="For example, NHS mail" />
  </Sheet>
)
