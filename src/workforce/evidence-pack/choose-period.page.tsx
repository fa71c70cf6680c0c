import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { askForPack } from './ask-for-pack.ts'
import { paths } from './evidence-pack.paths.ts'
import { listPacks, type PacksView } from './list-packs.ts'
import { periodInWords, quartersBefore } from './period.rules.ts'

/** Quarters offered as links that fill the form: two years of them. */
const OFFERED = 8

export const choosePeriodPage = formPage({
  path: '/evidence-packs/choose',
  show: listPacks,
  initial: ({ quarter }, { from, until }) => ({ from: from ?? quarter.from, until: until ?? quarter.until }),
  page: ChoosePeriod,
  submit: askForPack,
  next: ({ id }) => paths.pack({ packId: id }),
})

function ChoosePeriod({ view: { quarter }, field }: FormProps<PacksView>) {
  const quarters = [quarter, ...quartersBefore(quarter.from, OFFERED - 1)]
  return (
    <Screen title="Days of an evidence pack" crumbs={[{ text: 'Evidence packs', href: paths.packs() }]}>
      <h1 class="nhsuk-heading-l">Which days should it prove?</h1>
      <p>Choose a quarter, or any days of at most a year that have passed.</p>
      <ul class="nhsuk-list trellis-links">
        {quarters.map(({ from, until }) => (
          <li key={from}>
            <a href={`${paths.choose()}?from=${from}&until=${until}`}>{periodInWords({ from, until })}</a>
          </li>
        ))}
      </ul>
      <Form submit="Make the pack" cancel={paths.packs()}>
        <Input {...field('from')} label="First day" hint="Like 1 July 2026" kind="date" width={10} />
        <Input {...field('until')} label="Last day" hint="Like 30 September 2026" kind="date" width={10} />
      </Form>
    </Screen>
  )
}
