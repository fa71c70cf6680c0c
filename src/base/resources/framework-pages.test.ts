import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from '../../../test/page.ts'
import { type Client, type TestSite, testSite } from '../../../test/site.ts'
import { clauseOf } from '../../framework/clause.ts'
import { framework } from '../editions/index.ts'
import { resources } from './module.ts'
import { PARTS } from './parts.rules.ts'
import { asRead } from './told-words.rules.ts'

let site: TestSite
let worker: Client
const pages = new Map<string, Page>()

describe('the Framework to read', () => {
  before(async () => {
    site = await testSite({ modules: [resources] })
    worker = await site.client(await site.world.linkWorker('Amina Yusuf'))
    for (const { file } of PARTS) pages.set(file, await worker.get(`/framework/${file}`))
  })
  after(() => site.close())

  const pageOf = (file: string): Page => {
    const page = pages.get(file)
    assert.ok(page)
    return page
  }

  const idsOn = (page: Page) => [...page.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')

  test('every clause of the Framework has its own place on the page that its citation leads to', () => {
    const whole = framework()
    for (const clause of Object.values(whole.byId.clauses)) {
      const [path = '', anchor = ''] = clauseOf(whole, clause.id)?.anchor.split('#') ?? []
      const page = pageOf(path.replace('/framework/', ''))
      assert.equal(idsOn(page).filter((id) => id === anchor).length, 1, `${clause.id} on ${path}`)
    }
  })

  test('nothing that the content says is left out of its page', () => {
    const whole = framework()
    for (const { file } of PARTS.filter((part) => part.file !== 'resources')) {
      const text = plain(pageOf(file).text)
      for (const words of leaves(whole[file]))
        assert.ok(text.includes(plain(asRead(words, slotLabel))), `${file} does not say: ${words}`)
    }
  })

  /** Every phrase in a file of the content: whatever has a space in it and is neither a source nor a name of a key. */
  function leaves(value: unknown, key = ''): string[] {
    if (['basisLegend', 'source', 'sources', 'version', 'updated', 'framework'].includes(key)) return []
    if (typeof value === 'string') return value.includes(' ') ? [value] : []
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, inner]) => leaves(inner, Array.isArray(value) ? key : name))
  }
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')
  const slotLabel = (id: string) => framework().recruitment.slots.find((slot) => slot.id === id)?.label

  test('each competency names the headings that it answers: of the sample job description [S63], of the core curriculum [S64]', () => {
    const whole = framework()
    const { domains, alignment } = whole.competencies
    const ofCurriculum = new Map(alignment.pci.headings.map(({ id, title }) => [id, title]))
    const articles = pageOf('competencies').main.byTag('article')
    const titleOf = (heading: string) => ofCurriculum.get(heading) ?? clauseOf(whole, heading)?.title ?? heading
    const competencies = domains.flatMap((domain) => domain.competencies)
    assert.ok(competencies.length > 20)
    for (const { id, pci, jd } of competencies) {
      const told = articles.find((each) => each.attributes['id'] === id)?.text ?? ''
      assert.ok(pci.length > 0 && jd.length > 0, id)
      for (const heading of [...pci, ...jd])
        assert.ok(plain(told).includes(plain(titleOf(heading))), `${id} does not name ${heading}`)
    }
  })

  test('each page of the Framework names its sections and leads to the full text [S4]', () => {
    const supervision = pageOf('supervision')
    assert.ok(supervision.says('section 6, Supervision'))
    assert.match(supervision.hrefOf('The full Framework at NHS England'), /^https:\/\/www\.england\.nhs\.uk\//)
  })

  test('what Trellis wrote is marked as its own, and never as the Framework’s', () => {
    const whole = framework()
    for (const { file } of PARTS.filter((part) => part.file !== 'resources')) {
      for (const article of pageOf(file).main.byTag('article')) {
        const basis = whole.byId.clauses[article.attributes['id'] ?? '']?.basis
        const own = article.byTag('strong')[0]?.text
        if (basis === 'ours') assert.equal(own, 'Trellis’s own', article.attributes['id'])
        if (basis === 'wdf') assert.equal(own, 'From the Framework', article.attributes['id'])
      }
    }
  })

  test('competencies show domains, every competency, its indicators folded, and the levels [S2] [S61] [S107]', () => {
    const page = pageOf('competencies')
    const { domains, proficiencyScale } = framework().competencies
    for (const domain of domains) {
      assert.ok(page.says(domain.title))
      for (const competency of domain.competencies) {
        assert.ok(page.says(`${competency.id} ${competency.title}`))
        for (const { text } of competency.indicators) assert.ok(page.says(text), text)
      }
    }
    for (const { label, anchor } of proficiencyScale.levels) assert.ok(page.says(label) && page.says(anchor))
    assert.equal(page.html.includes('<details class="nhsuk-details" open'), false)
  })

  test('the contents page says what each part is and whose words it is in', async () => {
    const page = await worker.get('/framework')
    for (const part of PARTS) assert.ok(page.says(part.title) && page.says(part.about))
    assert.ok(page.says('It is not NHS wording'))
    assert.ok(page.says('From the Framework: 17 · Trellis’s own: 14'), 'supervision is counted')
  })

  test('a page says where the Framework comes from, and that Trellis is an independent implementation [S1]', async () => {
    const page = await worker.get('/framework/about')
    assert.ok(page.says('Transformation Partners in Health and Care (TPHC) adapted a summary'))
    assert.ok(page.says('Trellis is an independent implementation.'))
  })

  test('safe, effective and better lives are each tied to figures and to a decision [S3]', async () => {
    const page = await worker.get('/framework/about')
    for (const end of [
      'People practise safely',
      'They work effectively',
      'Life gets better for people and communities',
    ])
      assert.ok(page.says(end))
    assert.ok(page.says('who may take new referrals'))
    assert.ok(
      page.hrefOf('Clinical supervision held last month').endsWith('/framework/maturity#m.clinical-supervision-met'),
    )
  })

  test('the promise of personalised care is told, with the way to policy as it is now [S5] [S113]', async () => {
    const page = await worker.get('/framework/about')
    assert.ok(page.says('The NHS Long Term Plan (2019) promised to make personalised care usual'))
    assert.match(page.hrefOf('10 Year Health Plan for England'), /^https:\/\/www\.gov\.uk\//)
    assert.equal(page.hrefOf('Personalised care'), 'https://www.england.nhs.uk/personalisedcare/')
  })

  test('the role stands on one page to print [S13]', async () => {
    const page = await worker.get('/framework/role')
    assert.equal(page.heading, 'What a link worker is')
    assert.ok(page.says('6 to 12 contacts on average, over about 3 months'))
    assert.ok(page.says('At most 200 to 250 people a year for a full-time worker. This is a limit, not a target'))
    assert.ok(page.says('It is not the one-page guide that the summary names'))
  })

  test('words find clauses by name, by what they say and by id', async () => {
    const byName = await worker.get('/framework?q=clinical+supervision')
    assert.match(byName.heading, /^\d+ found for “clinical supervision” in the Framework$/)
    assert.ok(byName.hrefOf('Clinical (non-managerial) supervision every month').endsWith('#sup.clinical-monthly'))
    const byId = await worker.get('/framework?q=sup.debrief')
    assert.ok(byId.hrefOf('Debrief offered after a distressing event').endsWith('#sup.debrief'))
    const nothing = await worker.get('/framework?q=zzzz')
    assert.ok(nothing.says('Nothing in the Framework has all of these words'))
  })

  test('anybody may read the Framework without an account, with what to do in an emergency first', async () => {
    const visitor = site.visitor()
    const page = await visitor.get('/framework/supervision')
    assert.equal(page.status, 200)
    assert.ok(page.text.startsWith('This page is not for emergencies'))
    assert.ok(page.says('In force unless an organisation changes it'))
    assert.equal((await visitor.get('/framework')).hrefOf('Careers'), '/framework/careers')
    assert.equal((await visitor.get('/framework/nothing-here')).status, 404)
  })
})
