import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseContent } from './content.ts'
import { CONTENT_FILES, type ContentFile } from './content-file.ts'
import { brokenReferences } from './cross-check.ts'
import { loadFramework } from './framework.ts'
import { knownIds } from './known-ids.ts'
import { shippedContent } from './read-content.ts'
import { referencesIn } from './references.ts'

const read = shippedContent()
const shipped = parseContent(read)

test('the ten files of the Framework hold together: every id that they name is there', () => {
  assert.deepEqual(brokenReferences(shipped), [])
})

/** One wrong id of each kind: the file, what stands there, what is put in its place, and the kind reported. */
const planted: [file: ContentFile, was: string, becomes: string, kind: string][] = [
  ['supervision', 'assignment: [gp-supervisor, clinical', 'assignment: [plumber, clinical', 'assignment'],
  ['resources', 'audiences: [link-worker, supervisor, pcn-manager, ics-lead]', 'audiences: [plumber]', 'audience'],
  ['supervision', 'checklist: supervisor_readiness', 'checklist: plumber', 'checklist'],
  ['training', 'minutes: 45, competencies: [EC1, EC4', 'minutes: 45, competencies: [plumber, EC4', 'competency'],
  ['induction', 'applies_if: sole-worker', 'applies_if: plumber', 'condition'],
  ['supervision', 'condition: sole-worker', 'condition: plumber', 'condition'],
  ['induction', 'employment_models: [vcse-sub-contract', 'employment_models: [plumber', 'employment model'],
  ['recruitment', 'options: [pcn-direct', 'options: [plumber', 'employment model'],
  ['careers', 'evidence: [ev.reflection]', 'evidence: [plumber]', 'evidence type'],
  ['maturity', 'feeds: [themes]', 'feeds: [plumber]', 'feed'],
  ['caseload', 'of: f.open-at-once', 'of: plumber', 'formula'],
  ['supervision', 'type: tags, values: [restorative', 'type: tags, values: [plumber', 'function'],
  ['induction', 'safety_items: [ind.b.dbs', 'safety_items: [plumber', 'induction item'],
  ['induction', 'never_waivable: [ind.b.dbs', 'never_waivable: [ind.plumber', 'induction item'],
  ['induction', 'never_waivable: [ind.b.dbs', 'never_waivable: [sup.plumber', 'rule'],
  ['induction', 'never_waivable: [ind.b.dbs', 'never_waivable: [sm-plumber', 'training'],
  ['competencies', 'jd: [jd.data-capture]', 'jd: [plumber]', 'job description section'],
  ['maturity', 'metrics: [m.gp-supervisor-coverage', 'metrics: [plumber', 'maturity metric'],
  ['training', 'measures: [ons4]', 'measures: [plumber]', 'outcome measure'],
  ['induction', 'owner: employer-hr', 'owner: plumber', 'owner role'],
  ['induction', 'approver_roles: [pcn-manager', 'approver_roles: [plumber', 'owner role'],
  ['supervision', 'held_by: line-manager', 'held_by: plumber', 'owner role'],
  ['recruitment', 'options_from: training.yaml#specialist_roles', 'options_from: training.yaml#plumber', 'part'],
  ['careers', 'options_from: "training.yaml#specialist_roles"', 'options_from: "plumber"', 'part'],
  ['competencies', 'pci: [pci.values', 'pci: [plumber', 'PCI heading'],
  ['mdt', 'from: splw, to: hwbc', 'from: splw, to: plumber', 'personalised care role'],
  ['induction', 'id: ind.b.it, phase: before-start', 'id: ind.b.it, phase: plumber', 'phase'],
  ['training', 'requirement: induction\n', 'requirement: plumber\n', 'requirement level'],
  ['resources', 'sections: ["1"]', 'sections: [plumber]', 'resource section'],
  ['induction', 'rule: sup.peer-network', 'rule: sup.plumber', 'rule'],
  ['induction', 'rule: mdt.record-access', 'rule: mdt.plumber', 'rule'],
  ['supervision', 'counts_towards: [sup.clinical-monthly]', 'counts_towards: [plumber]', 'rule'],
  ['recruitment', '{{population}}', '{{plumber}}', 'slot'],
  ['maturity', 'standard_model: sm.plan', 'standard_model: plumber', 'standard model element'],
  ['supervision', 'event: appraisal', 'event: plumber', 'supervision type'],
  ['induction', 'training: statutory_and_mandatory', 'training: plumber', 'training'],
  ['mdt', 'requires_training: [sm-clinical-system', 'requires_training: [plumber', 'training'],
  ['training', 'gates_after_grace: [sm-safeguarding-adults', 'gates_after_grace: [plumber', 'training'],
  ['careers', 'training: [pci-pcsp', 'training: [plumber', 'training or course'],
  ['training', 'accept: [complete', 'accept: [plumber', 'training status'],
]

for (const [file, was, becomes, kind] of planted)
  test(`an unknown ${kind} in ${file}.yaml is reported: ${becomes}`, () => {
    const wrong = (asked: ContentFile) => (asked === file ? read(asked).replace(was, becomes) : read(asked))
    assert.notEqual(wrong(file), read(file), `${file}.yaml no longer says "${was}"`)
    const broken = brokenReferences(parseContent(wrong))
    assert.ok(
      broken.some((each) => each.includes(`the ${kind} "`) && each.includes('plumber')),
      broken.join('; '),
    )
  })

test('a wrong id of every kind that the content uses has been planted here', () => {
  const used = new Set(referencesIn(shipped).flatMap(({ kind, ids }) => (ids.length > 0 ? [kind] : [])))
  assert.deepEqual([...used].sort(), [...new Set(planted.map(([, , , kind]) => kind))].sort())
  assert.deepEqual([...used].sort(), Object.keys(knownIds(shipped)).sort())
})

test('a service does not start on a Framework with a broken reference', () => {
  const wrong = (file: ContentFile) => read(file).replace('owner: employer-hr', 'owner: plumber')
  assert.throws(() => loadFramework(wrong), /ind\.b\.dbs names the owner role "plumber", which is not there/)
  assert.equal(CONTENT_FILES.length, 10)
})
