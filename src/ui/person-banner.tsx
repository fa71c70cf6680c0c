import type { ComponentChildren } from 'preact'

type BannerItem = {
  label: string
  value: ComponentChildren
  /** Something to heed before doing anything: a risk, a need. Marked in words as well as in yellow. */
  heed?: boolean | undefined
}

type PersonBannerProps = {
  /** Who or what the page is about. */
  title: ComponentChildren
  subtitle?: ComponentChildren
  items: readonly BannerItem[]
  label?: string | undefined
}

/** A strip that stays at the top of every page about one person or one record. */
export const PersonBanner = ({ title, subtitle, items, label = 'About this person' }: PersonBannerProps) => (
  <section class="trellis-banner" aria-label={label}>
    <p class="trellis-banner__title">
      {title}
      {subtitle && <span class="trellis-banner__subtitle">{subtitle}</span>}
    </p>
    <dl class="trellis-banner__items">
      {items.map(({ label: name, value, heed }) => (
        <div class={heed ? 'trellis-banner__item trellis-banner__item--heed' : 'trellis-banner__item'}>
          <dt>{name}</dt>
          <dd>
            {heed && <span class="nhsuk-u-visually-hidden">Important: </span>}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
