import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clauseOf } from './clause.ts'
import { clausesOf } from './clauses.ts'
import { parseContent } from './content.ts'
import { loadFramework } from './framework.ts'
import { shippedContent } from './read-content.ts'

const framework = loadFramework()
const clauses = clausesOf(parseContent(shippedContent()))

test('a duty of the Framework is cited with its section and its place in Trellis', () => {
  const citation = clauseOf(framework, 'sup.gp-supervisor-meeting')
  assert.equal(citation?.cites, 'Workforce Development Framework summary, section 6')
  assert.equal(citation?.trust, 'From the Workforce Development Framework')
  assert.equal(citation?.anchor, '/framework/supervision#sup.gp-supervisor-meeting')
})

for (const [id, cites] of [
  ['norm.annual-max', 'Workforce Development Framework summary, sections 4 and 7'],
  ['ind.w1.systems-access', 'Workforce Development Framework summary, section 7'],
  ['sm-mecc', 'Launch page of the frameworks'],
  ['ind.b.dbs', 'Trellis’s own wording, not the NHS’s'],
  ['pci-sdm', 'Read at personalisedcareinstitute.org.uk'],
  ['nhse-el-01', 'From memory; check before relying on it'],
] as const)
  test(`${id} is cited as: ${cites}`, () => assert.equal(clauseOf(framework, id)?.cites, cites))

test('what Trellis wrote is never shown as NHS wording', () => {
  const ours = clauses.filter((clause) => clause.basis === 'ours')
  assert.ok(ours.length > 100)
  for (const { id } of ours) {
    assert.equal(clauseOf(framework, id)?.cites, 'Trellis’s own wording, not the NHS’s')
    assert.notEqual(clauseOf(framework, id)?.url, framework.competencies.framework.url)
  }
})

test('no two clauses share an id', () => {
  const ids = clauses.map((clause) => clause.id)
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    [],
  )
})

test('everything that can stand in the way of a referral has a clause', () => {
  const { induction, training, supervision, mdt } = framework
  const named = [
    ...induction.items,
    ...training.programmes,
    ...training.statutoryAndMandatory.items,
    ...supervision.rules,
    ...mdt.recordAccess.accessTypes,
  ]
  for (const { id } of named) assert.ok(clauseOf(framework, id), id)
  assert.equal(clauseOf(framework, 'sup.nothing'), undefined)
})
