import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readyWorker } from '../../../test/ready-worker.ts'
import { type Page, type TestSite, testSite } from '../../../test/site.ts'
import type { Holder, Worker } from '../../../test/world.ts'
import { agreedActions } from '../../base/agreed-actions/module.ts'
import { londonInstant } from '../../lib/moment.ts'
import { plusDays } from '../../lib/plain-date.ts'
import { placements } from '../../workforce/placements/module.ts'
import { casework } from '../casework/module.ts'
import { advice } from './module.ts'
import { sealedWords } from './questions.store.ts'

const MANY = 60

describe('a long list of advice', () => {
  let site: TestSite
  let gp: Holder
  let amina: Worker

  before(async () => {
    site = await testSite({ today: '2026-11-25', modules: [placements, casework, advice, agreedActions] })
    const { world } = site
    const manager = await world.colleague('Priya Shah', 'pcn-manager', world.pcn)
    gp = await world.colleague('Helen Marsh', 'gp-supervisor', world.pcn)
    amina = await readyWorker(world, 'Amina Yusuf', { lineManager: manager })
    await world.as(amina, async ({ db, keys, moment }) => {
      for (let nth = 0; nth < MANY; nth += 1) {
        const id = moment.newId()
        const sealed = (words: string) => sealedWords(keys, id, words)
        // Two were asked in each same minute, so that a page ends between them.
        const at = londonInstant(plusDays('2026-09-01', Math.floor(nth / 2)), '09:00')
        const answered = nth < MANY - 1
        await db
          .insertInto('advice_question')
          .values({
            id,
            post_id: amina.postId,
            asker_id: amina.id,
            kind: 'gp-supervision',
            risk: 'medicines',
            soon: 'week',
            key_id: sealed('').keyId,
            question: sealed('Is it safe to wait?').sealed,
            asked_at: at,
            with_id: gp.id,
            answer_by: at,
            ...(answered && {
              answered_at: at,
              answered_by: gp.id,
              answered_how: 'signed-in',
              advice_key_id: sealed('').keyId,
              advice: sealed('Yes, until Friday.').sealed,
            }),
          })
          .execute()
        await db.insertInto('advice_call').values({ question_id: id, colleague_id: gp.id, called_at: at }).execute()
      }
    })
  })
  after(() => site.close())

  const questionsOn = ({ document }: Page) =>
    document.byTag('a').flatMap((link) => /\/advice\/[0-9a-f-]{36}$/.exec(link.attributes.href ?? '')?.[0] ?? [])

  it('is read page by page by whoever asked and whoever answered, each question once, what waits first', async () => {
    for (const who of [amina, gp]) {
      const client = await site.client(who)
      const seen: string[] = []
      let page = await client.get('/advice')
      assert.ok(page.heading.startsWith('One question waits for'))
      const [waiting] = questionsOn(page)
      for (;;) {
        const found = [...new Set(questionsOn(page))]
        assert.ok(found.length <= 26, `${found.length} on one page`)
        seen.push(...found)
        if (!page.links.includes('Next page')) break
        page = await page.follow('Next page')
        assert.ok(page.links.includes('First page') && !questionsOn(page).includes(waiting ?? ''))
      }
      assert.equal(seen[0], waiting)
      assert.equal(seen.length, MANY)
      assert.equal(new Set(seen).size, MANY)
    }
  })
})
