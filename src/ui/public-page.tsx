import type { ComponentChildren } from 'preact'
import { Document, type PageAssets } from './document.tsx'
import { LeaveQuickly } from './leave-quickly.tsx'
import { type FooterLink, PageFooter } from './page-footer.tsx'
import { Wordmark } from './wordmark.tsx'

type PublicPageProps = {
  title: string
  lang?: string | undefined
  assets: PageAssets
  /** Who the person is dealing with: always said, larger than our own name. */
  organisation?: string | undefined
  home?: string | undefined
  /** Where "Leave quickly" leads. */
  leaveHref?: string | undefined
  /** What to do in an emergency: shown before anything else. */
  crisis?: ComponentChildren
  banner?: ComponentChildren
  back?: ComponentChildren
  footerLinks?: readonly FooterLink[] | undefined
  children?: ComponentChildren
}

/** A page for somebody without an account. Its address may be a secret, so no site it links to is told of it. */
export const PublicPage = ({ title, organisation, home = '/', leaveHref, ...props }: PublicPageProps) => (
  <Document
    title={organisation ? `${title} – ${organisation}` : title}
    lang={props.lang}
    assets={props.assets}
    referrer="no-referrer"
    class="trellis-public"
  >
    <header class="trellis-header">
      <div class="nhsuk-width-container trellis-header__bar">
        <Wordmark href={home} />
        {organisation && <p class="trellis-header__organisation">{organisation}</p>}
        {leaveHref && <LeaveQuickly href={leaveHref} />}
      </div>
    </header>
    <div class="nhsuk-width-container trellis-page">
      {props.back && <nav aria-label="Back">{props.back}</nav>}
      <main class="trellis-main" id="maincontent">
        {props.banner}
        <div class="trellis-content">
          {props.crisis}
          {props.children}
        </div>
      </main>
    </div>
    <PageFooter links={props.footerLinks} />
  </Document>
)
