import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseCareers } from './careers.ts'
import { loadFramework } from './framework.ts'
import { parseInduction } from './induction.ts'
import { readFrom, shippedContent } from './read-content.ts'

const content = join(dirname(fileURLToPath(import.meta.url)), 'content')
const framework = loadFramework()

test('the shipped Framework is loaded whole, with its rows by id', () => {
  assert.equal(framework.byId.competencies.SP2?.domain, 'SP')
  assert.equal(Object.keys(framework.byId.competencies).length, 22)
  assert.equal(framework.byId.ownerRoles['gp-supervisor']?.label, 'GP supervisor')
  assert.equal(framework.byId.competencies.NOBODY, undefined)
})

test('nobody can change the Framework while the service runs', () => {
  assert.ok(Object.isFrozen(framework.induction.items[0]))
  assert.ok(Object.isFrozen(framework.byId.clauses['sup.clinical-monthly']))
})

test('an edition is named by its day and its text, so that any change of words makes another', () => {
  const changed = loadFramework((file) => `${readFrom(content)(file)}# a note\n`)
  assert.match(framework.edition, /^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/)
  assert.notEqual(changed.edition, framework.edition)
})

test('a misspelt key is refused with the file and the place', () => {
  const text = readFrom(content)('induction').replace('gates_referrals: false', 'gate_referrals: false')
  assert.throws(() => parseInduction(text), /induction\.yaml: items\.0.*gateReferrals/s)
})

test('an id that stands twice is refused', () => {
  const text = readFrom(content)('careers').replace('id: path.senior', 'id: path.specialist')
  assert.throws(() => parseCareers(text), /the id path\.specialist stands twice/)
})

test('the content is found from a bundle beside or below it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trellis-'))
  const bundle = join(folder, 'dist', 'server')
  mkdirSync(bundle, { recursive: true })
  cpSync(content, join(folder, 'dist', 'content'), { recursive: true })
  assert.equal(loadFramework(shippedContent(bundle)).edition, framework.edition)
  rmSync(folder, { recursive: true })
})

test('a program without its content says so and where it looked', () => {
  assert.throws(() => shippedContent(tmpdir()), /content is not in or above/)
})

const figures = [
  [framework.induction.gate.existingWorkers.neverWaivableDays, framework.induction.gate.existingWorkers.rule],
  [framework.induction.gate.gradedStart.latestGateDay, framework.induction.gate.gradedStart.countsFrom],
  [framework.training.renewal.returnDays, framework.training.renewal.longLeave],
  [
    framework.byId.supervisionRules['sup.clinical-monthly']?.firstDueDays,
    framework.byId.supervisionRules['sup.clinical-monthly']?.firstDue,
  ],
  [framework.caseload.whatCounts.countsWindowDays, framework.caseload.whatCounts.countsOncePerYear],
  [framework.caseload.capacityModel.communityShareAssumed * 100, framework.caseload.capacityModel.assumption],
  [Math.round((framework.caseload.thresholds.projectedOver - 1) * 100), framework.caseload.thresholds.projected],
  [framework.training.statuses.find(({ id }) => id === 'due-soon')?.withinDays, 'Due within 60 days'],
] as const
for (const [figure, sentence] of figures)
  test(`the figure ${figure} that the rules read is the one its sentence gives`, () => {
    assert.match(sentence ?? '', new RegExp(`\\b${figure}\\b`))
  })
