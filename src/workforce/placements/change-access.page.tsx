import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { shortDate } from '../../lib/plain-date.ts'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { changeAccess } from './access-changes.ts'
import { paths } from './placements.paths.ts'
import { type AccessView, viewAccess } from './view-access.ts'

export const changeAccessPage = formPage({
  path: '/posts/:postId/access/:siteId/:accessType',
  show: viewAccess,
  initial: ({ rows, today }, { accessType }) => {
    const access = rows.find(({ type }) => type.id === accessType)?.access
    return { on: shortDate(today), ...(access ? { state: access.state, blocker: access.blocker ?? '' } : {}) }
  },
  page: ChangeForm,
  submit: changeAccess,
  next: paths.access,
})

function ChangeForm({ view: { post, site, siteId, rows }, asked, field }: FormProps<AccessView>) {
  const type = rows.find((row) => row.type.id === asked.accessType)?.type
  const title = `${type?.label ?? 'Access'} at ${site.name}`
  const access = paths.access({ postId: post.id, siteId })
  return (
    <Screen title={title} crumbs={[{ text: `Record access at ${site.name}`, href: access }]}>
      <span class="nhsuk-caption-l">{post.name}</span>
      <h1 class="nhsuk-heading-l">{title}</h1>
      <Form submit="Save" cancel={access}>
        <Radios
          {...field('state')}
          legend="How it stands"
          items={[
            { value: 'requested', label: 'Asked for' },
            { value: 'approved', label: 'Approved, and not working yet' },
            { value: 'live', label: 'Live: it works' },
            { value: 'suspended', label: 'Suspended', hint: 'It worked, and for now does not' },
            { value: 'removed', label: 'Removed' },
          ]}
        />
        <Input {...field('on')} label="Since" width={10} hint="For example, 2 February 2026" />
        <Textarea
          {...field('blocker')}
          label="What stands in the way, if anything"
          hint="Write nothing about the worker’s health or about anybody supported."
          rows={2}
        />
      </Form>
    </Screen>
  )
}
