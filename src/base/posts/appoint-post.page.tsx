import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { appointPost } from './appoint-post.ts'
import { POST_ROLES } from './post.rules.ts'
import { postRoleWords } from './post-words.rules.ts'
import { paths } from './posts.paths.ts'
import { TermsFields } from './terms-fields.view.tsx'
import { type Appointing, viewAppointing } from './view-appointing.ts'

export const appointPostPage = formPage({
  path: '/team/appoint',
  show: viewAppointing,
  initial: ({ pcns, employers }) => ({
    jobTitle: 'Social prescribing link worker',
    role: 'link-worker',
    wte: '1',
    pcnId: pcns.length === 1 ? (pcns[0]?.id ?? '') : '',
    employerId: likelyEmployer(employers, pcns),
  }),
  page: AppointPost,
  submit: appointPost,
  next: ({ id }) => paths.sites({ postId: id }),
})

/** The only employer that could be meant: the one there is, or the asker's own PCN. */
function likelyEmployer(employers: Appointing['employers'], pcns: Appointing['pcns']): string {
  const [only] = employers.length === 1 ? employers : pcns.length === 1 ? pcns : []
  return employers.some(({ id }) => id === only?.id) ? (only?.id ?? '') : ''
}

function AppointPost({ view, field }: FormProps<Appointing>) {
  return (
    <Screen title="Add a post" crumbs={[{ text: 'Team', href: paths.team() }]}>
      <h1 class="nhsuk-heading-l">Add a post</h1>
      <p>
        For somebody you have appointed, or who works for you already. Next you choose the practices and days. With an
        e-mail address they are invited to sign in.
      </p>
      <Form submit="Save and choose where they work" cancel={paths.team()}>
        <Who field={field} view={view} />
        <h2 class="nhsuk-heading-m">The post</h2>
        <Radios
          {...field('role')}
          legend="Role"
          items={POST_ROLES.map((role) => ({ value: role, label: postRoleWords[role] }))}
        />
        <Input {...field('startedOn')} label="First day in post" kind="date" hint="For example, 4 January 2027" />
        <Input
          {...field('wte')}
          label="Hours, as a part of full time"
          hint="1 is full time, 0.6 is three days of five"
          kind="decimal"
        />
        <Select
          {...field('pcnId')}
          label="PCN it works for"
          items={[{ label: 'None', value: '' }, ...view.pcns.map(({ id, name }) => ({ label: name, value: id }))]}
        />
        <TermsFields field={field} choices={view} />
        <Radios
          {...field('alreadyTakingReferrals')}
          legend="Do they take referrals already? (optional)"
          hint="Somebody who does keeps taking them. What is not evidenced yet gets time."
          inline
          items={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      </Form>
    </Screen>
  )
}

const Who = ({ field, view }: Pick<FormProps<Appointing>, 'field' | 'view'>) => (
  <>
    <h2 class="nhsuk-heading-m">Who</h2>
    <Select
      {...field('colleagueId')}
      label="A colleague already on Trellis"
      items={[
        { label: 'Somebody new', value: '' },
        ...view.colleagues.map(({ id, name, at }) => ({ label: at ? `${name} (${at})` : name, value: id })),
      ]}
    />
    <Input {...field('givenName')} label="First name, if new" kind="name" width={20} />
    <Input {...field('familyName')} label="Last name, if new" kind="name" width={20} />
    <Input {...field('email')} label="Work e-mail, if new (optional)" kind="email" />
  </>
)
