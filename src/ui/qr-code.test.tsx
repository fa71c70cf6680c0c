import assert from 'node:assert/strict'
import { test } from 'node:test'
import jsqr from 'jsqr'
import { render } from 'preact-render-to-string'
import { QrCode } from './qr-code.tsx'

/** Dots of the picture for each square of the code, as a camera sees several. */
const DOTS = 4

test('what a phone’s camera reads from the square on the screen is the whole address', () => {
  for (const length of [24, 90, 160]) {
    const address = `https://trellis.example/l/${'Ab3-'.repeat(60)}`.slice(0, length)
    assert.equal(seen(render(<QrCode text={address} label="Scan to sign" />)), address)
  }
})

/** Draws the strokes as a picture, black on white, and reads it. */
function seen(svg: string): string | undefined {
  const side = Number(svg.match(/viewBox="0 0 (\d+)/)?.[1]) * DOTS
  const picture = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let row = Number(y) * DOTS; row < (Number(y) + 1) * DOTS; row++)
      for (let column = Number(x) * DOTS; column < (Number(x) + Number(length)) * DOTS; column++)
        picture.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
  return jsqr.default(picture, side, side)?.data
}
