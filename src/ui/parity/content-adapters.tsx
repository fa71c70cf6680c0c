import { h, type VNode } from 'preact'
import { ActionLink } from '../action-link.tsx'
import { BackLink } from '../back-link.tsx'
import { Breadcrumb } from '../breadcrumb.tsx'
import { Card, type CardProps } from '../card.tsx'
import { Code } from '../code.tsx'
import { ContentsList } from '../contents-list.tsx'
import { Details } from '../details.tsx'
import { DoDontList } from '../do-dont-list.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { Footer } from '../footer.tsx'
import { Heading } from '../heading.tsx'
import { Image } from '../image.tsx'
import { InsetText } from '../inset-text.tsx'
import { NotificationBanner } from '../notification-banner.tsx'
import { Pagination } from '../pagination.tsx'
import { Panel } from '../panel.tsx'
import { Scroll } from '../scroll.tsx'
import { SkipLink } from '../skip-link.tsx'
import { SummaryList } from '../summary-list.tsx'
import { Table } from '../table.tsx'
import { Tabs } from '../tabs.tsx'
import { Tag } from '../tag.tsx'
import { TaskList } from '../task-list.tsx'
import { WarningCallout } from '../warning-callout.tsx'
import {
  attributes,
  caption,
  each,
  flag,
  isOptions,
  type Json,
  list,
  number,
  type Options,
  options,
  raw,
  sizeUnless,
  strings,
  text,
  translated,
  words,
} from './options.tsx'

export type Adapter = (o: Options) => VNode

const action = (o: Options) => ({
  text: words(o),
  href: text(o.href),
  visuallyHidden: text(o.visuallyHiddenText),
  type: text<'submit'>(o.type),
})

const actions = (json: Json) => each(Array.isArray(json) ? json : options(json).items, action)

const cardHeading = (json: Json): CardProps['heading'] => {
  const o = options(json)
  return {
    text: text(json) ?? text(o.text),
    below: raw(o.html),
    level: number(o.level),
    size: text(o.size),
    id: text(o.id),
    class: text(o.classes),
    visuallyHidden: text(o.visuallyHiddenText),
  }
}

const card = (o: Options): CardProps => ({
  heading: cardHeading(o.heading),
  variant: text(o.variant),
  href: text(o.href),
  clickable: flag(o.clickable),
  actions: actions(o.actions),
  image:
    raw(options(o.image).html) ??
    (o.image ? h('img', { class: 'nhsuk-card__img', alt: '', ...attributes(o.image) }) : undefined),
  description: text(o.description) ?? text(options(o.description).text),
  children: raw(options(o.description).html),
})

const cell = (json: Json) => {
  if (!isOptions(json)) return text(json) ?? false
  return { ...look(json), content: raw(json.html) ?? text(json.text), sortValue: text(json.sortValue) }
}

const look = (o: Options) => ({
  visuallyHidden: text(o.visuallyHiddenText),
  href: text(o.href),
  format: text<'numeric'>(o.format),
  align: text<'right'>(o.align),
  width: text(o.width),
  class: text(o.classes),
})

const column = (json: Json) => {
  if (!isOptions(json)) return text(json) ?? false
  const sort = json.sort === true ? ('none' as const) : text<'ascending'>(json.sort)
  return { ...look(json), text: words(json), sort, sortNext: text<'ascending'>(json.sortNext) }
}

const pageLink = (json: Json, href: Json, label: Json) => {
  const o = isOptions(json) ? json : { href, label }
  const to = text(o.href)
  return to ? { href: to, text: words(o), label: words(o.label) } : undefined
}

const contents = (o: Options): { text: string; href: string } => ({
  text: text(o.text) ?? '',
  href: text(o.href) ?? '',
  ...(o.current === true && { current: true }),
  ...(o.items !== undefined && { items: each(o.items, contents) }),
})

const footerItem = (o: Options) => ({ text: words(o), href: text(o.href) ?? '' })
const paragraph = (o: Json, name: string) =>
  raw(options(o).html) ?? (words(o) ? <p class={name}>{words(o)}</p> : undefined)

export const contentAdapters: Record<string, Adapter> = {
  'action-link': (o) => (
    <ActionLink href={text(o.href)} variant={text(o.variant)} type={text(o.type)}>
      {words(o)}
    </ActionLink>
  ),
  'back-link': (o) => (
    <BackLink href={text(o.href)} variant={text(o.variant)} type={text(o.type)}>
      {words(o)}
    </BackLink>
  ),
  breadcrumb: (o) => (
    <Breadcrumb
      id={text(o.id)}
      variant={text(o.variant)}
      items={each(o.items, (item) => ({
        text: words(item),
        href: text(item.href) ?? '',
        attributes: item.attributes ? attributes(item.attributes) : undefined,
      }))}
      backLink={
        o.backLink
          ? Object.fromEntries(
              Object.entries({
                href: text(options(o.backLink).href),
                id: text(options(o.backLink).id),
                type: text(options(o.backLink).type),
                attributes: options(o.backLink).attributes && attributes(options(o.backLink).attributes),
                children: words(o.backLink),
              }).filter(([, value]) => value !== undefined),
            )
          : undefined
      }
    />
  ),
  card: (o) => <Card {...card(o)} />,
  code: (o) => (
    <Code
      background={text(o.background)}
      border={flag(o.border)}
      button={isOptions(o.button) ? { preventDoubleClick: flag(o.button.preventDoubleClick) } : Boolean(o.button)}
      buttonClasses={o.copyButtonClassList ? strings(o.copyButtonClassList) : undefined}
      texts={translated(o, {
        'copy-button': 'copyButtonText',
        'copied-button': 'copiedButtonText',
        'copied-announcement': 'copiedAnnouncementText',
      })}
    >
      {words(o)}
    </Code>
  ),
  'contents-list': (o) => <ContentsList items={each(o.items, contents)} visuallyHidden={text(o.visuallyHiddenText)} />,
  details: (o) => (
    <Details
      summary={words(o.summary)}
      open={flag(o.open)}
      variant={text(o.classes) === 'nhsuk-expander' ? 'expander' : text(o.variant)}
    >
      {words(o)}
    </Details>
  ),
  'do-dont-list': (o) => (
    <DoDontList
      heading={text(options(o.heading).text) ?? text(o.heading) ?? text(o.title) ?? ''}
      level={number(options(o.heading).level)}
      icon={text(o.icon) ?? 'tick'}
      prefix={o.hidePrefix ? false : text(o.prefixText)}
      items={each(o.items, (item) => words(item.item) ?? words(item))}
    />
  ),
  'error-summary': (o) => (
    <ErrorSummary
      heading={words(o.heading)}
      description={raw(o.html) ?? words(o.description)}
      disableAutoFocus={flag(o.disableAutoFocus)}
      errors={each(o.errorList, (item) => ({ message: words(item), href: text(item.href) }))}
    />
  ),
  footer: (o) => (
    <Footer
      columns={number(o.columns)}
      navigation={each(Array.isArray(o.navigation) ? o.navigation : [o.navigation], (group) => ({
        heading: words(group.heading),
        items: group.items ? each(group.items, footerItem) : undefined,
        children: raw(group.html),
        width: text(group.width),
      }))}
      meta={options(o.meta).items ? each(options(o.meta).items, footerItem) : undefined}
      copyright={text(o.copyright) ?? (isOptions(o.copyright) ? text(o.copyright.text) : '© NHS England')}
    >
      {paragraph(o.html ? o : o.meta, 'nhsuk-body-s')}
    </Footer>
  ),
  heading: (o) => (
    <Heading
      size={sizeUnless(o.classes, o.size)}
      caption={caption(o.caption)}
      href={text(o.href)}
      class={text(o.classes)}
      visuallyHidden={text(o.visuallyHiddenText)}
    >
      {words(o)}
    </Heading>
  ),
  images: (o) => (
    <Image
      src={text(o.src)}
      alt={text(o.alt)}
      sizes={text(o.sizes)}
      srcset={text(o.srcset)}
      caption={words(o.caption)}
      border={flag(o.border)}
      background={flag(o.background)}
      width={text(o.width)}
    >
      {raw(o.html)}
    </Image>
  ),
  'inset-text': (o) => <InsetText>{words(o)}</InsetText>,
  'notification-banner': (o) => (
    <NotificationBanner
      variant={text(o.variant)}
      title={words(o.title)}
      role={text(o.role)}
      disableAutoFocus={flag(o.disableAutoFocus)}
      attributes={o.attributes ? attributes(o.attributes) : undefined}
      heading={words(o.heading) ?? (o.html ? undefined : text(o.text))}
      headingElement={o.heading ? text(options(o.heading).element) : 'p'}
    >
      {o.heading || o.html ? paragraph(o, 'nhsuk-body') : undefined}
    </NotificationBanner>
  ),
  pagination: (o) => (
    <Pagination
      previous={pageLink(o.previous, o.previousUrl, o.previousPage)}
      next={pageLink(o.next, o.nextUrl, o.nextPage)}
      items={each(o.items, (item) =>
        item.ellipsis
          ? 'ellipsis'
          : { number: number(item.number) ?? 0, href: text(item.href) ?? '', current: flag(item.current) },
      )}
    />
  ),
  panel: (o) => (
    <Panel
      heading={words(o.heading)}
      level={number(options(o.heading).level)}
      size={text(options(o.heading).size) ?? (text(options(o.heading).classes)?.endsWith('--l') ? 'l' : undefined)}
      headingId={text(options(o.heading).id)}
      variant={text(o.variant)}
    >
      {words(o)}
    </Panel>
  ),
  scroll: (o) => <Scroll labelledBy={text(o.labelledBy)}>{words(o)}</Scroll>,
  'skip-link': (o) => <SkipLink href={text(o.href)}>{words(o)}</SkipLink>,
  'summary-list': (o) => (
    <SummaryList
      border={flag(o.border)}
      lastRowBorder={flag(o.lastRowBorder)}
      card={o.card ? card(options(o.card)) : undefined}
      rows={each(o.rows, (row) => ({
        key: words(row.key),
        keyWidth: text(options(row.key).width),
        value: words(row.value),
        actions: actions(row.actions),
        border: flag(row.border),
      }))}
    />
  ),
  tables: (o) => (
    <Table
      caption={words(o.caption)}
      captionSize={text(options(o.caption).size)}
      captionId={text(options(o.caption).id)}
      captionClass={text(options(o.caption).classes)}
      head={list(o.head).map(column)}
      rows={list(o.rows).map((row) => Array.isArray(row) && row.map(cell))}
      firstCellIsHeader={flag(o.firstCellIsHeader)}
      responsive={flag(o.responsive)}
      scroll={flag(o.scroll)}
      compact={flag(o.compact)}
      striped={flag(o.striped)}
      border={flag(o.border)}
      lastRowBorder={flag(o.lastRowBorder)}
      variant={text(o.variant)}
      card={tableCard(o)}
    />
  ),
  tabs: (o) => (
    <Tabs
      id={text(o.id)}
      title={text(o.visuallyHiddenText)}
      items={each(o.items, (item, index = list(o.items).indexOf(item) + 1) => ({
        label: text(item.label),
        id: text(item.id) ?? `${text(o.idPrefix) ?? text(o.id)}-${index}`,
        panel: words(item.panel),
      }))}
    />
  ),
  tag: (o) => <Tag {...tag(o)} />,
  'task-list': (o) => (
    <TaskList
      idPrefix={text(o.idPrefix)}
      items={each(o.items, (item) => {
        const status = options(item.status)
        return {
          title: words(item.heading) ?? words(item.title),
          href: text(item.href),
          hint: words(item.hint),
          status: status.tag ? <Tag {...tag(options(status.tag))} /> : words(item.status),
          cannotStart: text(status.classes)?.includes('cannot-start-yet'),
          completed: text(status.classes)?.includes('completed'),
        }
      })}
    />
  ),
  'warning-callout': (o) => (
    <WarningCallout heading={text(o.heading) ?? text(options(o.heading).text) ?? ''}>{words(o)}</WarningCallout>
  ),
}

const tag = (o: Options) => ({
  colour: o.colour === false ? (false as const) : sizeUnless<'red'>(o.classes, o.colour),
  border: flag(o.border),
  class: text(o.classes),
  children: words(o),
})

/** `panel` is what an older version called a card. */
function tableCard(o: Options): CardProps | undefined {
  if (o.panel) return { variant: 'feature', heading: { text: text(o.heading), level: number(o.headingLevel) } }
  return o.card ? card(options(o.card)) : undefined
}
