import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Input } from '../../ui/input.tsx'
import { paths } from './own-time.paths.ts'
import { KIND_WORDS, PROTECTED_KINDS, SPLIT_KINDS } from './own-time.rules.ts'
import { agreeHours, type SharedTimeView, viewSharedTime } from './shared-time.ts'

const WORDS = {
  protected: {
    title: 'Hours that are protected',
    says: 'Agree them with the worker first. They are the employer’s to keep free, and are nobody’s target.',
  },
  described: {
    title: 'How the job was described',
    says: 'From the job description, or what was said when the job was offered. The worker sees it beside how it goes.',
  },
} as const
const purposeIn = (text: string | undefined): keyof typeof WORDS => (text === 'described' ? 'described' : 'protected')

export const agreeHoursPage = formPage({
  path: '/posts/:postId/agreed-hours/:purpose',
  show: viewSharedTime,
  initial: ({ post, protectedNow, described }, { purpose }) => {
    const hours = purposeIn(purpose) === 'described' ? described.hours : protectedNow.hours
    const shown = SPLIT_KINDS.flatMap((kind) => (hours[kind] === undefined ? [] : [[kind, String(hours[kind])]]))
    return { from: post.startedOn, ...Object.fromEntries(shown) }
  },
  page: AgreeHours,
  submit: agreeHours,
  next: paths.shared,
})

function AgreeHours({ view: { post, mayAgree }, asked, field }: FormProps<SharedTimeView>) {
  const purpose = purposeIn(asked.purpose)
  const { title, says } = WORDS[purpose]
  const back = paths.shared({ postId: post.id })
  return (
    <Screen title={title} crumbs={[{ text: `Time of ${post.givenName}`, href: back }]}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{post.name}</span>
        {title}
      </h1>
      <p>{says}</p>
      {mayAgree ? (
        <Form submit="Save the hours" cancel={back}>
          {(purpose === 'protected' ? PROTECTED_KINDS : SPLIT_KINDS).map((kind) => (
            <Input key={kind} {...field(kind)} label={`${KIND_WORDS[kind]}: hours a week`} width={5} />
          ))}
          <Input {...field('from')} label="From" kind="date" hint="The first day on which they hold" />
        </Form>
      ) : (
        <p>Only a manager at {post.employer.name} can set this.</p>
      )}
    </Screen>
  )
}
