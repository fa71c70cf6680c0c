import { framework } from '../../base/editions/index.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Cast, DemoPost } from '../../platform/demo.ts'
import { type DemoEvent, demoEvents } from '../../platform/demo-events.ts'
import type { AgreementKind, AgreementText } from './agreement.rules.ts'
import { hashOf } from './agreement-hash.ts'
import { startingManages, startingSections } from './agreement-template.rules.ts'

/** How far along an agreement is. Those of the first worker show each in turn. */
type Story = 'signed' | 'voided' | 'half-signed' | 'draft' | 'review-due'
type Told = { post: DemoPost; kind: AgreementKind; supervisorId: string; role: string; story: Story; id: string }

const BEGUN: readonly DemoPost['stage'][] = ['ready', 'ready-but-one-practice', 'on-leave', 'returning', 'leaving']

/** Most are signed by both; the first two workers have one in every other state. */
export function demoAgreements(cast: Cast, chance: Chance) {
  const workers = cast.posts.filter(
    ({ role, stage, pcnId }) => role === 'link-worker' && pcnId && BEGUN.includes(stage),
  )
  const told = workers.flatMap((post, at) => toldOf(cast, post, at, chance))
  const texts = told.flatMap((one) => textsOf(cast, one))
  return {
    event: demoEvents(
      cast,
      chance,
      told.flatMap((one) => eventsOf(cast, one)),
    ),
    supervision_agreement: told.map(({ id, post, kind, supervisorId, story }) => ({
      id,
      post_id: post.id,
      supervisor_id: supervisorId,
      kind,
      version: story === 'voided' ? 2 : 1,
      created_at: londonInstant(begunOn(cast, post), '10:00'),
    })),
    supervision_agreement_text: texts.map(({ row }) => row),
    supervision_agreement_signature: texts.flatMap(({ signatures }) => signatures),
  }
}

const STORIES: readonly (readonly Story[])[] = [
  ['signed', 'voided', 'review-due'],
  ['half-signed', 'draft', 'signed'],
]

function toldOf(cast: Cast, post: DemoPost, at: number, chance: Chance): Told[] {
  const pcn = cast.pcns.find(({ id }) => id === post.pcnId)
  if (!pcn) return []
  const with_ = [
    { kind: 'gp-supervision', supervisorId: pcn.gpSupervisorId, role: 'gp-supervisor' },
    { kind: 'clinical-supervision', supervisorId: pcn.clinicalSupervisorId, role: 'clinical-supervisor' },
    { kind: 'line-management', supervisorId: post.lineManagerId, role: 'line-manager' },
  ] as const
  return with_.map((each, which) => ({
    ...each,
    post,
    story: STORIES[at]?.[which] ?? 'signed',
    id: chance.id(londonInstant(begunOn(cast, post), '10:00')),
  }))
}

/** In the third week, or when the service joined; and half a year ago at most, so that it is of this year. */
function begunOn(cast: Cast, { startedOn, joinedOn }: DemoPost): string {
  const first = plusDays(joinedOn > startedOn ? joinedOn : startedOn, 16)
  const latest = plusDays(cast.today, -180)
  return first < latest ? latest : first
}

const SIGNED_AFTER = 5

function textsOf(cast: Cast, { post, kind, supervisorId, story, id }: Told) {
  const on = begunOn(cast, post)
  const reviewOn = story === 'review-due' ? plusDays(cast.today, 9) : plusDays(on, 365)
  const sections = startingSections(kind, framework().supervision.agreementTemplate.headings)
  const first: AgreementText = { sections, manages: startingManages, reviewOn }
  const version = (text: AgreementText, number: number, day: string, signed: readonly ('worker' | 'supervisor')[]) => {
    const hash = hashOf(kind, text)
    return {
      row: {
        agreement_id: id,
        version: number,
        edition: framework().edition,
        sections: text.sections.map((section) => ({ ...section })),
        manages: { ...text.manages },
        review_on: text.reviewOn,
        hash,
        written_by: supervisorId,
        written_at: londonInstant(day, '10:00'),
      },
      signatures: signed.map((as) => ({
        agreement_id: id,
        version: number,
        signed_as: as,
        signed_by: as === 'worker' ? post.colleagueId : supervisorId,
        hash,
        signed_on: plusDays(day, SIGNED_AFTER),
        signed_at: londonInstant(plusDays(day, SIGNED_AFTER), '14:00'),
      })),
    }
  }
  if (story === 'draft') return [version(first, 1, plusDays(cast.today, -2), [])]
  if (story === 'half-signed') return [version(first, 1, plusDays(cast.today, -9), ['supervisor'])]
  if (story !== 'voided') return [version(first, 1, on, ['worker', 'supervisor'])]
  const changed = sections.map((section, at) =>
    at === 1 ? { ...section, text: `${section.text} From now on by video every other month.` } : section,
  )
  return [
    version(first, 1, on, ['worker', 'supervisor']),
    version({ ...first, sections: changed }, 2, plusDays(cast.today, -3), []),
  ]
}

function eventsOf(cast: Cast, { post, kind, supervisorId, role, story, id }: Told): DemoEvent[] {
  const on = begunOn(cast, post)
  const about: DemoEvent['about'] = [`supervision-agreement:${id}`, `post:${post.id}`, `colleague:${supervisorId}`]
  const by = { id: supervisorId, role }
  const started = { name: 'supervisors.agreement-started', on, by, about, detail: { kind } }
  const signed = (as: 'worker' | 'supervisor', day: string): DemoEvent => ({
    name: 'supervisors.agreement-signed',
    on: day,
    by: as === 'worker' ? { id: post.colleagueId, role: 'link-worker' } : by,
    about,
    detail: { kind, as, version: 1 },
  })
  if (story === 'draft') return [{ ...started, on: plusDays(cast.today, -2) }]
  if (story === 'half-signed')
    return [{ ...started, on: plusDays(cast.today, -9) }, signed('supervisor', plusDays(cast.today, -4))]
  const both = (['worker', 'supervisor'] as const).map((as) => signed(as, plusDays(on, SIGNED_AFTER)))
  const changed = {
    name: 'supervisors.agreement-changed',
    on: plusDays(cast.today, -3),
    by,
    about,
    detail: { kind, version: 2, voided: 2 },
  }
  return [started, ...both, ...(story === 'voided' ? [changed] : [])]
}
