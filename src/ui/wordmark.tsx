type WordmarkProps = { href: string; words?: string | undefined }

/** Our own mark, drawn and in text: nothing about it may be taken for the NHS's. */
export const Wordmark = ({ href, words = 'Trellis' }: WordmarkProps) => (
  <a class="trellis-wordmark" href={href}>
    <svg class="trellis-wordmark__mark" viewBox="0 0 28 28" width="28" height="28" focusable="false" aria-hidden="true">
      <path d="M2 14 14 2l12 12-12 12Z M8 8l12 12 M20 8 8 20" fill="none" stroke="currentColor" stroke-width="2.5" />
    </svg>
    <span class="trellis-wordmark__words">{words}</span>
  </a>
)
