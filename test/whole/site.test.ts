import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../html.ts'

test('a page is read as a browser reads it: entities, void elements, hidden scripts', () => {
  const page = read(
    '<!DOCTYPE html><main><h1>A &amp; B</h1><input name="x" value="&quot;1&quot;" checked><br/><p>two <b>words</b></p><script>no()</script></main>',
  )
  assert.equal(page.text, 'A & B two words')
  assert.deepEqual(page.byTag('input')[0]?.attributes, { name: 'x', value: '"1"', checked: '' })
})
