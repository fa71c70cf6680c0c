import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { everything } from '../../test/gallery/everything.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Input } from './input.tsx'
import { ReasonList } from './reason-list.tsx'

const heldBy = { role: 'PCN manager' }

test('what somebody types into a page is shown as they typed it, and never becomes part of the page', () => {
  const html = render(<Input name="notes" label="Notes" value={'"><script>alert(1)</script>'} />)
  assert.doesNotMatch(html, /<script>/)
})

test('a browser may fill in what is about its user, and keeps nothing about anybody else', () => {
  assert.match(render(<Input name="email" kind="email" own label="Your email" />), /autocomplete="email"/)
  assert.match(render(<Input name="phone" kind="tel" label="Their phone" />), /autocomplete="off"/)
})

test('the error summary’s link to a date leads to its first box', () => {
  assert.match(render(<DateInput name="bornOn" legend="Date of birth" />), /id="bornOn" name="bornOn-day"/)
})

test('checkboxes come back ticked whether a form sent one value or several', () => {
  const items = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  const ticked = (value: string | string[]) =>
    render(<Checkboxes name="x" legend="X" items={items} value={value} />).match(/checked/g)?.length
  assert.deepEqual([ticked('a'), ticked(['a', 'b'])], [1, 2])
})

test('a reason says how it stands in words, who holds the duty and where it is put right', () => {
  const reason = {
    clause: 'sup.x',
    met: 'owed' as const,
    says: 'No session.',
    heldBy,
    mend: { label: 'Book', href: '/b' },
  }
  const html = render(<ReasonList reasons={[reason]} />)
  for (const said of ['Still owed', 'No session.', 'PCN manager', 'href="/b"']) assert.ok(html.includes(said), said)
})

test('no page carries a style or a script inside it, for the content security policy forbids both', () => {
  const html = everything({ css: '/c.css', js: ['/s.js'] })
  assert.doesNotMatch(html, /\sstyle=|<style|\son\w+=|javascript:/i)
  assert.equal(html.match(/<script/g)?.length, 1)
  assert.ok(html.startsWith('<!DOCTYPE html><html lang="en-GB">'))
})
