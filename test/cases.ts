import assert from 'node:assert/strict'
import { allocateCase, openCase } from '../src/care/casework/index.ts'
import { logContact } from '../src/care/casework/log-contact.ts'
import { PersonalDetails } from '../src/care/identity/identity.rules.ts'
import { keepPerson } from '../src/care/identity/index.ts'
import type { Holder, Worker, World } from './world.ts'

type NewCase = {
  worker?: Worker
  holder?: Holder
  person?: Partial<PersonalDetails>
  needs?: string[]
  opened?: string
}
export type MadeCase = { caseId: string; number: string; personId: string }

/** Somebody being supported: their details in the vault, and a case with its worker or with whoever holds it until then. */
export async function aCase(world: World, by: Holder, settings: NewCase): Promise<MadeCase> {
  const { worker, holder, person, needs = ['need.loneliness'], opened } = settings
  const personId = world.moment.newId()
  const caseId = world.moment.newId()
  const details = PersonalDetails.parse({
    firstName: 'Kathleen',
    lastName: 'Murphy',
    phones: ['07700 900123'],
    ...person,
  })
  await world.as(by, (context) => keepPerson(context, personId, details))
  const form = { id: caseId, personId, organisationId: world.pcn.id, source: 'src.gp-practice', needs }
  const made = await world.as(by, (context) => openCase(context, { ...form, holderId: (holder ?? by).id }))
  assert.ok(made.ok, JSON.stringify(made))
  if (worker) {
    const given = await world.as(by, (context) => allocateCase(context, { caseId, postId: worker.postId }))
    assert.ok(given.ok, JSON.stringify(given))
  }
  if (opened) await openedOn(world, caseId, opened)
  return { caseId, number: made.value.number, personId }
}

/** A case that was opened on an earlier day, which no command would write. */
const openedOn = (world: World, caseId: string, day: string) =>
  world.write(async (db) => {
    await db.updateTable('care_case').set({ opened_on: day, held_since: day }).where('id', '=', caseId).execute()
  })

/** One contact as a worker would log it, and what came of it. */
export async function aContact(world: World, by: Holder, caseId: string, form: Record<string, unknown> = {}) {
  const id = world.moment.newId()
  const usual = { kind: 'con.phone', minutes: '20', heldOn: world.today, nextIn: '14' }
  const logged = await world.as(by, (context) => logContact(context, { id, caseId, ...usual, ...form }))
  assert.ok(logged.ok, JSON.stringify(logged))
  return logged.value
}
