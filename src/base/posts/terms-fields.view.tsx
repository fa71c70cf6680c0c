import type { FormProps } from '../../http/form-page.tsx'
import { Input } from '../../ui/input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { EMPLOYMENT_MODELS } from './post.rules.ts'
import { FUNDING_SOURCES, fundingWords, modelWords } from './post-words.rules.ts'
import type { Appointing } from './view-appointing.ts'

type TermsProps = Pick<FormProps<unknown>, 'field'> & { choices: Appointing }

/** How a post is employed and paid for, whether it is added or changed (S7, S16). */
export const TermsFields = ({ field, choices }: TermsProps) => (
  <>
    <Input {...field('jobTitle')} label="Job title" />
    <Radios
      {...field('employmentModel')}
      legend="How is the post employed?"
      hint="Under sub-contract the contract must say who gives each part of supervision."
      items={EMPLOYMENT_MODELS.map((model) => ({ value: model, label: modelWords[model] }))}
    />
    <Select
      {...field('employerId')}
      label="Employer"
      items={[{ label: 'Choose who employs', value: '' }, ...choices.employers.map(named)]}
    />
    <Select
      {...field('lineManagerId')}
      label="Line manager (optional)"
      items={[
        { label: 'Nobody named yet', value: '' },
        ...choices.managers.map(({ id, name, at }) => ({ label: `${name}, ${at}`, value: id })),
      ]}
    />
    <Input {...field('band')} label="Band (optional)" hint="Seen by the employer and the worker only" width={5} />
    <Select
      {...field('fundingSource')}
      label="Who pays for the post?"
      items={[
        { label: 'Not known yet', value: '' },
        ...FUNDING_SOURCES.map((source) => ({ label: fundingWords[source], value: source })),
      ]}
    />
    <Input
      {...field('fundingUntil')}
      label="Funding ends (optional)"
      kind="date"
      hint="For example, 31 March 2027. You are told 90 days before."
    />
    <Input {...field('claimReference')} label="Claim reference (optional)" width={20} />
    <Radios
      {...field('soleWorkerSaid')}
      legend="Do they work alone? (optional)"
      hint="Left empty, Trellis says so from the days: somebody who shares no working day works alone."
      inline
      items={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
    />
  </>
)

const named = ({ id, name }: { id: string; name: string }) => ({ label: name, value: id })
