import { showDate } from '../../lib/plain-date.ts'
import { Button } from '../../ui/button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { isSubContracted } from './post.rules.ts'
import { endReasonInWords, fundingInWords, modelWords, wteAlone } from './post-words.rules.ts'
import { paths } from './posts.paths.ts'
import type { PostView } from './view-post.ts'

/** Who employs, for whom, on whose money, since when. What belongs to the employer alone is not in the view of others. */
export const PostFacts = ({ post, reach, may }: PostView) => (
  <>
    <SummaryList
      rows={[
        { key: 'Job title', value: post.jobTitle },
        { key: 'Employer', value: post.employer.name },
        { key: 'How employed', value: modelWords[post.employmentModel] },
        isSubContracted(post) && post.pcn ? { key: 'Under contract to', value: post.pcn.name } : null,
        !isSubContracted(post) && post.pcn ? { key: 'PCN', value: post.pcn.name } : null,
        { key: 'Line manager', value: post.lineManager?.name ?? 'Nobody named yet' },
        { key: 'Hours', value: wteAlone(post.wte) },
        post.band ? { key: 'Band', value: post.band } : null,
        { key: 'Paid by', value: fundingInWords(post.fundingSource) },
        { key: 'Funding ends', value: post.fundingUntil ? showDate(post.fundingUntil) : 'No end said' },
        post.claimReference ? { key: 'Claim reference', value: post.claimReference } : null,
        { key: 'First day', value: showDate(post.startedOn) },
        post.endedOn ? { key: 'Last day', value: showDate(post.endedOn) } : null,
        post.endReason ? { key: 'Reason for leaving', value: endReasonInWords(post.endReason) } : null,
        post.role === 'link-worker' ? { key: 'Works alone', value: soleWords(post) } : null,
      ]}
    />
    {isSubContracted(post) && !reach.employer && (
      <p>
        {post.employer.name} employs {post.givenName}. Their adjustments, absence reasons and appraisal are not kept
        here for others to see.
      </p>
    )}
    {may.manage && (
      <Button variant="secondary" href={paths.terms({ postId: post.id })}>
        Change employer, funding or manager
      </Button>
    )}
  </>
)

/** Derived from who else works for the PCN on the same days, or said (induction.yaml conditions). */
function soleWords({ soleWorker, soleWorkerSaid, pcn }: PostView['post']): string {
  if (!soleWorker) return 'No: shares a working day with another link worker'
  if (soleWorkerSaid) return 'Yes, the worker or manager says so'
  return `Yes: no other link worker${pcn ? ` of ${pcn.name}` : ''} works on the same days`
}
