export type FooterLink = { label: string; href: string }

const defaultFooterLinks: readonly FooterLink[] = [
  { label: 'Accessibility', href: '/accessibility' },
  { label: 'Privacy', href: '/privacy' },
  { label: 'About and attribution', href: '/about' },
  { label: 'Framework', href: '/framework' },
]

/** The same at the foot of every page. That we are not an NHS service is said, not left to be guessed. */
export const PageFooter = ({ links = defaultFooterLinks }: { links?: readonly FooterLink[] | undefined }) => (
  <footer class="trellis-footer">
    <div class="nhsuk-width-container">
      <ul class="trellis-footer__list">
        {links.map(({ label, href }) => (
          <li>
            <a class="trellis-footer__link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p class="trellis-footer__words">Trellis. Independent implementation. Not an NHS service.</p>
    </div>
  </footer>
)
