import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { NotAPerson } from '../../http/not-a-person.tsx'
import { type PageProps, page } from '../../http/page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Filters } from '../../ui/filters.tsx'
import { Input } from '../../ui/input.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import { type GapForm, type GapList, listGaps, meetGap, noteGap, viewGap, viewGapForm } from './gaps.ts'
import { paths } from './mdt.paths.ts'

const crumbs = [{ text: 'MDT', href: paths.list() }]
const gapCrumbs = [...crumbs, { text: 'What is lacking', href: paths.gaps() }]

export const gapsPage = page({ path: '/mdt/gaps', show: listGaps, page: GapsPage })

type Row = GapList['page']['rows'][number]

/** What meetings said that people need and nobody offers, until somebody says what there is now. */
function GapsPage({ view: { show, page: found, needs }, asked }: PageProps<GapList>) {
  return (
    <Screen title="What is lacking" crumbs={crumbs} wide>
      <h1 class="nhsuk-heading-l">
        {show === 'met' ? 'What was lacking, and is there now' : 'What is lacking in our communities'}
      </h1>
      <p class="trellis-unprinted">
        <Button href={paths.noteGap()} variant="secondary">
          Note something lacking
        </Button>
      </p>
      <Filters clearHref={show === 'met' ? paths.gaps() : undefined}>
        <Select
          name="show"
          label="Show"
          value={show}
          items={[
            { value: 'open', label: 'Still lacking' },
            { value: 'met', label: 'There now' },
          ]}
        />
      </Filters>
      <ResponsiveTable<Row>
        caption="What is lacking"
        hideCaption
        columns={[
          { label: 'What', cell: ({ says }) => says },
          { label: 'Where', cell: ({ at }) => at.name },
          { label: 'For', cell: ({ need }) => (need && needs[need]) || '–' },
          { label: 'Noted', cell: ({ notedOn, notedBy }) => `${shortDate(notedOn)}, ${notedBy.name}` },
          show === 'met'
            ? { label: 'There now', cell: ({ met }: Row) => met && `${met.says} (${shortDate(met.on)})` }
            : {
                label: 'What you can do',
                hideLabel: true,
                cell: ({ id, says }: Row) => (
                  <a href={paths.gapMet({ gapId: id })}>
                    There is something now<span class="nhsuk-u-visually-hidden">: {says}</span>
                  </a>
                ),
              },
        ]}
        rows={found.rows}
        pager={{
          firstHref: asked.after ? paths.gaps({ show }) : undefined,
          nextHref: found.next && paths.gaps({ show, after: found.next }),
        }}
        empty={
          <EmptyState heading="Nothing noted">
            When a meeting finds that people need something nobody offers, like a bereavement group, note it here: it
            goes to the community partners forum.
          </EmptyState>
        }
      />
    </Screen>
  )
}

export const noteGapPage = formPage({
  path: '/mdt/gaps/note',
  show: viewGapForm,
  initial: ({ places, meetingId }) => ({
    organisationId: places[0]?.id ?? '',
    ...(meetingId ? { meeting: meetingId } : {}),
  }),
  page: NoteGapPage,
  submit: noteGap,
  next: (_, saved) => (saved?.meetingId ? paths.meeting({ meetingId: saved.meetingId }) : paths.gaps()),
})

function NoteGapPage({ view: { places, meetingId, needs }, field }: FormProps<GapForm>) {
  return (
    <Screen title="Note something lacking" crumbs={gapCrumbs}>
      <h1 class="nhsuk-heading-l">What do people need that nobody offers?</h1>
      <Form submit="Note it" cancel={meetingId ? paths.meeting({ meetingId }) : paths.gaps()}>
        {meetingId && <input type="hidden" name="meeting" value={meetingId} />}
        <Input
          {...field('says')}
          label="What is lacking"
          hint="Like: no bereavement group in Moorside. It is about a place, never a person"
        />
        <NotAPerson fields={['says']} />
        <Select
          {...field('organisationId')}
          label="Where"
          items={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          {...field('need')}
          label="For which need (optional)"
          items={[
            { value: '', label: 'None of these' },
            ...Object.entries(needs).map(([value, label]) => ({ value, label })),
          ]}
        />
      </Form>
    </Screen>
  )
}

type GapView = NonNullable<Extract<Awaited<ReturnType<typeof viewGap>>, { ok: true }>['value']>

export const gapMetPage = formPage({
  path: '/mdt/gaps/:gapId/met',
  show: viewGap,
  initial: ({ gap }) => ({ version: String(gap.version) }),
  page: GapMetPage,
  submit: meetGap,
  next: () => paths.gaps({ show: 'met' }),
})

function GapMetPage({ view: { gap }, field }: FormProps<GapView>) {
  return (
    <Screen title="There is something now" crumbs={gapCrumbs}>
      <h1 class="nhsuk-heading-l">“{gap.says}”: what is there now?</h1>
      <Form submit="Save" cancel={paths.gaps()}>
        <Input {...field('says')} label="What there is now" hint="Like: a group on Tuesdays at the Corn Exchange" />
        <NotAPerson fields={['says']} />
      </Form>
    </Screen>
  )
}
