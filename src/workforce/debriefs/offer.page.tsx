import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { showMoment } from '../../lib/moment.ts'
import { showDate } from '../../lib/plain-date.ts'
import type { Context } from '../../platform/context.ts'
import { query } from '../../platform/query.ts'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { paths } from './debriefs.paths.ts'
import { type DebriefSubject, mayOffer } from './debriefs.policy.ts'
import { FORMATS, formatWords, timesToOffer } from './debriefs.rules.ts'
import { findSubject } from './find-debrief.ts'
import { offerDebrief } from './offer-debrief.ts'

type Offering = DebriefSubject & { times: Date[] }

const viewOffering = query({
  read: 'debriefs.offering-opened',
  load: async (context: Context, { debriefId }: { debriefId: string }): Promise<Offering | undefined> => {
    const found = await findSubject(context, debriefId)
    return found && { ...found, times: timesToOffer(context.moment.now) }
  },
  may: mayOffer,
  about: ({ debrief }) => [`debrief:${debrief.id}`, `post:${debrief.postId}`],
})

/** A time stands there already: one press offers it. */
export const offerPage = formPage({
  path: '/debriefs/:debriefId/offer',
  show: viewOffering,
  initial: ({ times }) => ({ when: times[0]?.toISOString() ?? 'other', minutes: '45', format: 'face-to-face' }),
  page: OfferPage,
  submit: offerDebrief,
  next: () => paths.list(),
})

function OfferPage({ view: { worker, debrief, times }, field }: FormProps<Offering>) {
  const own = (
    <>
      <Input {...field('on')} label="Day" kind="date" />
      <Input {...field('at')} label="Time" width={5} hint="Like 2pm or 14:30" />
    </>
  )
  return (
    <Screen title="Offer a debrief" crumbs={[{ text: 'Debriefs', href: paths.list() }]}>
      <h1 class="nhsuk-heading-l">A debrief is owed to {worker.name}</h1>
      <p>
        Offer a time by <strong>{showDate(debrief.dueOn)}</strong>. {worker.name} takes it or leaves it. Do not ask why,
        before or after: what it is about is theirs to say in the room.
      </p>
      <Form submit="Offer this time" cancel={paths.list()}>
        <Radios
          {...field('when')}
          legend="When"
          items={[
            ...times.map((at) => ({ value: at.toISOString(), label: showMoment(at) })),
            { value: 'other', label: 'Another time', conditional: own },
          ]}
        />
        <Radios
          {...field('format')}
          legend="How"
          inline
          small
          items={FORMATS.map((value) => ({ value, label: formatWords[value] }))}
        />
        <Input {...field('minutes')} label="Minutes" width={3} />
      </Form>
    </Screen>
  )
}
