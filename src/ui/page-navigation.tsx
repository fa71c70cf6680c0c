import { classes } from './classes.ts'

export type Place = { label: string; href: string; current?: boolean | undefined }

/** The role's places, six at most, the one we are in marked by weight and a bar as well as to screen readers. */
export const PageNavigation = ({ places }: { places: readonly Place[] }) => (
  <nav class="trellis-nav" aria-label="Main">
    <div class="nhsuk-width-container">
      <ul class="trellis-nav__list">
        {places.map(({ label, href, current }) => (
          <li class="trellis-nav__item">
            <a
              class={classes('trellis-nav__link', current && 'trellis-nav__link--current')}
              href={href}
              aria-current={current ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </nav>
)
