import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TwoPeople, twoPeople } from '../../../test/two-people.ts'
import { framework } from '../../base/editions/index.ts'
import { supervisors } from '../supervisors/module.ts'
import { training } from '../training/module.ts'

describe('the support of one link worker', () => {
  let two: TwoPeople
  before(async () => {
    two = await twoPeople([supervisors, training])
  })
  after(() => two.site.close())

  test('[S108] is on one page: who stands beside them, the next sessions, training, and what they grow towards', async () => {
    const { site, gp, amina } = two
    const own = await site.client(amina)
    const bare = await own.get('/my-support')
    assert.equal(bare.fact('Next sessions'), 'None is planned')
    assert.ok(bare.fact('Who stands beside you')?.includes('Helen Lee, GP supervisor'))
    assert.ok(bare.fact('Who stands beside you')?.includes('Helen Lee, clinical supervisor'))
    assert.ok(bare.fact('Training')?.startsWith('0 in date.'))
    assert.ok(bare.fact('What you grow towards')?.startsWith('No development plan yet.'))

    const supervisor = await site.client(gp)
    const plan = await supervisor.get(`/posts/${amina.postId}/supervision/plan?kinds=clinical-supervision`)
    await plan.fill({ Day: '9 December 2026', 'Begins at': '2pm' }).submit()
    const add = (await own.get(`/colleagues/${amina.id}/training/add`)).form('Add to the record')
    await add
      .fill({
        'Statutory and mandatory: complete during induction': ['Making Every Contact Count (MECC)'],
        'When was it completed?': '24 Nov 2026',
        Provider: 'elearning for healthcare',
      })
      .submit('Add to the record')
    const [competency] = framework().competencies.domains.flatMap((domain) => domain.competencies)
    const write = (await own.get(`/posts/${amina.postId}/development-plan/write`)).form('Save the plan')
    await write.fill({ 'What to reach': 'Lead a group', Competency: competency?.id ?? '' }).submit()

    const full = await own.get('/my-support')
    assert.equal(full.fact('Next sessions'), '9 Dec 2026 at 2pm, Clinical (non-managerial) supervision')
    assert.ok(full.fact('Training')?.startsWith('1 in date.'))
    assert.ok(full.fact('What you grow towards')?.startsWith('1 goal agreed on 25 November 2026'))
  })

  test('a contact at a practice that they serve no longer does not stand beside them', async () => {
    const { site, amina } = two
    const { world } = site
    const { riverside } = world.practices
    const contact = await world.colleague('Moira Lewis', 'practice-contact', riverside)
    await world.write((db) =>
      db
        .insertInto('appointment')
        .values({
          id: world.moment.newId(),
          post_id: amina.postId,
          colleague_id: contact.id,
          kind: 'practice-contact',
          site_id: riverside.id,
          from_on: '2026-11-02',
        })
        .execute(),
    )
    const listed = async () => (await (await site.client(amina)).get('/my-support')).fact('Who stands beside you')
    assert.ok((await listed())?.includes('Moira Lewis'))
    await world.write((db) =>
      db
        .updateTable('post_site')
        .set({ until_on: world.moment.today })
        .where('post_id', '=', amina.postId)
        .where('organisation_id', '=', riverside.id)
        .execute(),
    )
    assert.ok(!(await listed())?.includes('Moira Lewis'))
  })

  test('[S72] the yearly appraisal is recorded with what was agreed, signed by both, and the next is owed in a year', async () => {
    const { site, amina } = two
    const { world } = site
    const manager = await world.colleague('Lena Moss', 'line-manager', world.pcn)
    await world.write((db) =>
      db.updateTable('post').set({ line_manager_id: manager.id }).where('id', '=', amina.postId).execute(),
    )
    const lena = await site.client(manager)
    const at = `/posts/${amina.postId}/supervision`
    const held = await (await lena.get(`${at}/record?kinds=appraisal`))
      .fill({ Date: '24 Nov 2026', 'How long, in minutes': '90' })
      .submit()
    assert.ok(
      held.rows.some(([day, kind]) => day === '24 Nov 2026' && kind === 'Appraisal'),
      held.text,
    )
    assert.ok(held.says('last held on 24 Nov 2026. The next is due by 24 Nov 2027'), held.text)
    const record = (await held.follow('24 Nov 2026')).form('Save and sign')
    const written = await record
      .fill({
        'The note that you share': 'A good first year. Next: peer work across the network.',
        'Action 1': 'Ask the training hub about the leadership course',
        'Who does action 1': 'Lena Moss',
        'By when, action 1': '15 Jan 2027',
        'Enable community development': ['Build partnerships'],
      })
      .submit()
    assert.equal(written.heading, 'Amina Yusuf has still to sign')
    assert.equal(written.fact('Kind'), 'Appraisal')
    assert.ok(written.links.includes('Development plan'))
    const own = await site.client(amina)
    const both = await (await own.get(written.address.replace(/^\/at\/[^/]+/, '').replace(/#.*$/, ''))).press(
      'Sign this record',
    )
    assert.equal(both.heading, 'Both have signed')
    assert.ok(both.fact('Agreed')?.includes('Ask the training hub about the leadership course'))
    assert.ok((await own.get('/my-support')).says('last held on 24 Nov 2026. The next is due by 24 Nov 2027'))
  })
})
