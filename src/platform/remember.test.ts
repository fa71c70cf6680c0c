import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from './context.ts'
import { remembered, remembering } from './remember.ts'

const asked: string[][] = []
const load = remembered('names', async (_: Context, ids: readonly string[]) => {
  asked.push([...ids])
  return new Map(ids.filter((id) => id !== 'nobody').map((id) => [id, id.toUpperCase()]))
})
// Nothing of the rest of a context is looked at.
const bare = {} as Context

test('what a page has read is not read again, and what is not there is not asked for twice', async () => {
  const context = remembering(bare)
  asked.length = 0
  assert.deepEqual([...(await load(context, ['a', 'nobody']))], [['a', 'A']])
  assert.deepEqual(
    [...(await load(context, ['a', 'b', 'nobody']))],
    [
      ['a', 'A'],
      ['b', 'B'],
    ],
  )
  assert.deepEqual(asked, [['a', 'nobody'], ['b']])
})

test('a change remembers nothing: it reads everything anew', async () => {
  asked.length = 0
  await load(bare, ['a'])
  await load(bare, ['a'])
  assert.deepEqual(asked, [['a'], ['a']])
})
