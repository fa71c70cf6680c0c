import QRCode from 'qrcode'

type QrCodeProps = {
  /** What a phone's camera reads. */
  text: string
  /** What it is for somebody who cannot see it. */
  label: string
}

/** Light around it, as the standard asks, so that a camera finds it. */
const QUIET = 4

/** A square that a phone's camera opens: drawn as one path, without a style of its own. */
export function QrCode({ text, label }: QrCodeProps) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET
  return (
    <svg class="trellis-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="trellis-qr__light" width={side} height={side} />
      <path class="trellis-qr__dark" d={pathOf(modules)} />
    </svg>
  )
}

/** Each run of dark modules in a row is one stroke of the pen. */
function pathOf({ size, data }: { size: number; data: ArrayLike<number> }): string {
  const strokes: string[] = []
  for (let row = 0; row < size; row++)
    for (let from = 0; from < size; from++) {
      let length = 0
      while (from + length < size && data[row * size + from + length]) length += 1
      if (length) strokes.push(`M${from + QUIET} ${row + QUIET}h${length}v1h-${length}z`)
      from += length
    }
  return strokes.join('')
}
