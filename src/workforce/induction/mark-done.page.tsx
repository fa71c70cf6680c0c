import type { ComponentChildren } from 'preact'
import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { useShell } from '../../http/shell.tsx'
import { showDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { CitationAside } from './citation-aside.view.tsx'
import { paths } from './induction.paths.ts'
import { markDone, markNotApplicable } from './mark-item.ts'
import { type ItemView, viewItem } from './view-item.ts'

const show = (context: Parameters<typeof viewItem>[0], asked: { postId: string; itemId: string; siteId?: string }) =>
  viewItem(context, asked)

export const markDonePage = formPage({
  path: '/posts/:postId/induction/items/:itemId/done',
  show,
  page: MarkDonePage,
  submit: markDone,
  next: paths.plan,
})

export const markNotApplicablePage = formPage({
  path: '/posts/:postId/induction/items/:itemId/not-applicable',
  show,
  page: NotApplicablePage,
  submit: markNotApplicable,
  next: paths.plan,
})

function MarkDonePage({ view, field }: FormProps<ItemView>) {
  const { today } = useShell()
  return (
    <ItemForm view={view} title={`Record as done: ${view.line.title}`} submit="Record it as done">
      <Input
        {...field('on')}
        value={field('on').value ?? showDate(today)}
        kind="date"
        width={20}
        label="When was it done?"
        hint="Like 2 February 2026, or “yesterday”"
      />
      <Textarea
        {...field('evidence')}
        rows={3}
        label="What shows it (optional)"
        hint={view.line.evidence ?? 'Where the paper is, who was there. No personal or health details.'}
      />
    </ItemForm>
  )
}

function NotApplicablePage({ view, field }: FormProps<ItemView>) {
  return (
    <ItemForm view={view} title={`Does not apply: ${view.line.title}`} submit="Record that it does not apply">
      <Textarea
        {...field('reason')}
        rows={3}
        label="Why does it not apply to this post?"
        hint="Shown beside the item. No personal or health details."
      />
    </ItemForm>
  )
}

type ItemFormProps = { view: ItemView; title: string; submit: string; children: ComponentChildren }

const ItemForm = ({ view: { postId, name, line, citation }, title, submit, children }: ItemFormProps) => (
  <Screen
    title={title}
    crumbs={[{ text: `${name}’s induction`, href: paths.plan({ postId }) }]}
    aside={<CitationAside citation={citation} />}
  >
    <h1 class="nhsuk-heading-l">
      <span class="nhsuk-caption-l">
        {name}’s induction{line.at && ` · ${line.at}`}
      </span>
      {title}
    </h1>
    {line.detail && <p>{line.detail}</p>}
    {!line.yours && <p>Held by {line.heldBy}. You record it for them, and it will say so.</p>}
    <Form submit={submit} cancel={paths.item({ postId }, line.itemId, line.siteId)}>
      {line.siteId && <input type="hidden" name="siteId" value={line.siteId} />}
      {children}
    </Form>
  </Screen>
)
