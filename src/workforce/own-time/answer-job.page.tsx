import { Form } from '../../http/form.tsx'
import { type FormProps, formPage } from '../../http/form-page.tsx'
import { Screen } from '../../http/screen.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { answerJob, type JobView, viewJob } from './job-as-lived.ts'
import { paths } from './own-time.paths.ts'
import { ANSWER_WORDS, MILESTONE_WORDS, MILESTONES } from './own-time.rules.ts'
import { SplitTable } from './split-table.view.tsx'

export const answerJobPage = formPage({
  path: '/my-job/:milestone',
  show: (context) => viewJob(context),
  initial: ({ checks }, { milestone }) => {
    const before = checks.find((check) => check.milestone === milestone)
    return { answer: before?.answer ?? '', says: before?.says ?? '' }
  },
  page: AnswerJob,
  submit: answerJob,
  next: () => paths.job(),
})

function AnswerJob({ view: { split }, asked, field }: FormProps<JobView>) {
  const milestone = MILESTONES.find((each) => each === asked.milestone)
  return (
    <Screen
      title="Is the job what you were told?"
      crumbs={[{ text: 'Is the job what you were told?', href: paths.job() }]}
    >
      <h1 class="nhsuk-heading-l">
        {milestone ? `After ${MILESTONE_WORDS[milestone]}: is the job what you were told?` : 'This is not asked'}
      </h1>
      <SplitTable split={split} />
      {milestone && (
        <Form submit="Keep for myself" cancel={paths.job()}>
          <Radios
            {...field('answer')}
            legend="Is it the job you were told about?"
            items={Object.entries(ANSWER_WORDS).map(([value, label]) => ({ value, label }))}
          />
          <Textarea
            {...field('says')}
            rows={5}
            label="What is different, or what would help? (optional)"
            hint="Only you read this, until you show it. Do not name anybody you support"
          />
        </Form>
      )}
    </Screen>
  )
}
