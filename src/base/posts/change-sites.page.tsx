import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { Input } from '../../ui/input.tsx'
import { settingWords } from '../organisations/organisation.rules.ts'
import { boxesOf } from './change.rules.ts'
import { changeSites } from './change-sites.ts'
import { MovedAway } from './moved-away.view.tsx'
import { sitesOn } from './post.rules.ts'
import { weekdayWord } from './post-words.rules.ts'
import { paths } from './posts.paths.ts'
import { type ChangingSites, viewSites } from './view-sites.ts'

export const changeSitesPage = formPage({
  path: '/posts/:postId/sites',
  show: viewSites,
  initial: ({ post, day }) => ({
    version: String(post.version),
    from: day,
    days: boxesOf(sitesOn(post, day)),
  }),
  page: ChangeSites,
  submit: changeSites,
  next: ({ postId }) => paths.post({ postId }),
})

const WEEK = [1, 2, 3, 4, 5, 6, 7]

function ChangeSites({ view: { post, offered, moved }, field, choices }: FormProps<ChangingSites>) {
  const here = paths.post({ postId: post.id })
  const { values, error } = choices('days')
  return (
    <Screen title={`Where ${post.name} works`} crumbs={[{ text: post.name, href: here }]}>
      <h1 class="nhsuk-heading-l">Where {post.name} works</h1>
      <p>Tick the days at each place. A place with nothing ticked is not served.</p>
      <Form submit="Save places and days" cancel={here}>
        <Input {...field('from')} label="From which day" kind="date" hint="For example, 1 April 2027" />
        <MovedAway moved={moved} givenName={post.givenName} choices={choices} />
        <div id="days">
          {error && <ErrorMessage>{error}</ErrorMessage>}
          {offered.map(({ id, name, setting }, index) => (
            <Checkboxes
              key={id}
              name="days"
              idPrefix={`days-${index + 1}`}
              legend={{ text: setting ? `${name} (${settingWords[setting].toLowerCase()})` : name, size: 's' }}
              values={values}
              small
              inline
              items={[
                ...WEEK.map((weekday) => ({ value: `${id}:${weekday}`, label: weekdayWord(weekday) })),
                { value: `${id}:0`, label: 'Days vary' },
              ]}
            />
          ))}
        </div>
      </Form>
    </Screen>
  )
}
