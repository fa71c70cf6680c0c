import type { ComponentChildren } from 'preact'
import type { Maybe } from './attributes.ts'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import { classes } from './classes.ts'
import { Document, type PageAssets } from './document.tsx'
import { IdleDialog, type IdleDialogProps } from './idle-dialog.tsx'
import { type FooterLink, PageFooter } from './page-footer.tsx'
import { PageHeader, type PageHeaderProps } from './page-header.tsx'
import { PageNavigation, type Place } from './page-navigation.tsx'

type PageProps = {
  /** Put an "Error: " before it when the form was refused. */
  title: string
  lang?: string | undefined
  assets: PageAssets
  header: PageHeaderProps
  navigation?: readonly Place[] | undefined
  breadcrumb?: readonly Maybe<Crumb>[] | undefined
  /** Above everything in the page: a notification, an undo. */
  banner?: ComponentChildren
  /** The clause, who holds the duty, history: beside on a desk, below on a phone. */
  aside?: ComponentChildren
  asideLabel?: string | undefined
  footer?: { links?: readonly FooterLink[] | undefined } | undefined
  /** `wide` for matrices and boards; `reading` (the default without an aside) keeps lines short. */
  width?: 'reading' | 'wide' | undefined
  idle?: IdleDialogProps | undefined
  /** The page, which begins with its one `h1`. */
  children?: ComponentChildren
  main?: ComponentChildren
}

/** A whole signed-in page. */
export function Page({ title, header, navigation, breadcrumb, banner, idle, footer, ...props }: PageProps) {
  const wide = props.width === 'wide'
  return (
    <Document
      title={`${title} – Trellis`}
      lang={props.lang}
      assets={props.assets}
      class={classes('trellis-seat', wide && 'trellis-seat--wide')}
    >
      <PageHeader {...header} />
      {navigation && navigation.length > 0 && <PageNavigation places={navigation} />}
      <div class="nhsuk-width-container trellis-page">
        {breadcrumb && breadcrumb.length > 0 && <Breadcrumb items={breadcrumb} />}
        <main class="trellis-main" id="maincontent">
          {banner}
          <Columns {...props} />
        </main>
      </div>
      <PageFooter {...footer} />
      {idle && <IdleDialog {...idle} />}
    </Document>
  )
}

type ColumnsProps = Pick<PageProps, 'aside' | 'asideLabel' | 'width' | 'main' | 'children'>

function Columns({ aside, asideLabel = 'About this page', width, main, children }: ColumnsProps) {
  const content = main ?? children
  if (!aside) return <div class={classes('trellis-content', width && `trellis-content--${width}`)}>{content}</div>
  return (
    <div class="trellis-columns">
      <div class="trellis-columns__main">{content}</div>
      <aside class="trellis-columns__aside" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  )
}
