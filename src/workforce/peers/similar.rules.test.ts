import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Post } from '../../base/posts/post.rules.ts'
import { similarPeers } from './similar.rules.ts'

const TODAY = '2026-11-25'
const pcn = { id: 'pcn-1', name: 'Riverside PCN' }
const base: Post = {
  id: 'own',
  colleagueId: 'c-own',
  name: 'Tom Reed',
  givenName: 'Tom',
  role: 'link-worker',
  jobTitle: 'Link worker',
  employer: { ...pcn, kind: 'neighbourhood' },
  pcn,
  employmentModel: 'pcn-direct',
  wte: 0.6,
  startedOn: '2026-01-05',
  joinedOn: '2026-01-05',
  alreadyTakingReferrals: false,
  sites: [{ id: 's1', name: 'St Jude’s', kind: 'site', setting: 'hostel', weekdays: [1, 2], from: '2026-01-05' }],
  absences: [],
  soleWorker: true,
  languages: ['en', 'so'],
  version: 1,
}
const elsewhere = { id: 'pcn-2', name: 'Hilltop PCN' }
const other = (name: string, more: Partial<Post>): Post => ({
  ...base,
  id: name,
  colleagueId: `c-${name}`,
  name,
  pcn: elsewhere,
  employer: { ...elsewhere, kind: 'neighbourhood' },
  soleWorker: false,
  wte: 1,
  languages: ['en'],
  sites: [],
  ...more,
})
const offered = (...others: Post[]) =>
  similarPeers(base, others, TODAY).map(({ post, reasons }) => [post.name, ...reasons])

test('those with most in common stand first, each with why, and a language that everybody has is no reason', () => {
  const hostel = other('Ada', { sites: base.sites, languages: ['so'], wte: 0.5 })
  const alone = other('Ben', { soleWorker: true })
  const nothing = other('Cleo', { sites: [{ ...practice, weekdays: [4, 5] }] })
  assert.deepEqual(offered(nothing, alone, hostel), [
    ['Ada', 'Also works in: hostel', 'Also speaks Somali', 'Also part-time', 'Both work on Monday and Tuesday'],
    ['Ben', 'Also the only link worker of their network', 'Both work on Monday and Tuesday'],
  ])
})
const practice = { id: 'p1', name: 'High Street', kind: 'practice' as const, weekdays: [], from: '2026-01-05' }

test('nobody of one’s own network is offered, nor anybody who is away, has left or does another role', () => {
  const same = { sites: base.sites }
  assert.deepEqual(
    offered(
      other('Near', { ...same, pcn, employer: base.employer }),
      other('Away', { ...same, absences: [{ id: 'a', from: '2026-11-01' }] }),
      other('Gone', { ...same, endedOn: '2026-11-01' }),
      other('Coach', { ...same, role: 'health-coach' }),
      base,
    ),
    [],
  )
})

test('the same specialism is a reason; the usual title is none', () => {
  const young = { jobTitle: 'Link worker for young people', sites: [{ ...practice, weekdays: [4] }] }
  const own = { ...base, jobTitle: 'Link worker for young people' }
  const found = similarPeers(own, [other('Dee', young)], TODAY)
  assert.deepEqual(found[0]?.reasons, ['The same specialism: Link worker for young people'])
})
