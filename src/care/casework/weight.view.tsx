import { Press } from '../../http/form.tsx'
import { paths } from './casework.paths.ts'

/** For its worker alone: brings the case onto the agenda of the supervision that helps to carry it. */
export const Weight = ({ caseId, weighs }: { caseId: string; weighs: boolean }) => (
  <div class="trellis-unprinted">
    <p>
      {weighs
        ? 'You marked that this case weighs on you. Whoever holds your next GP or clinical supervision sees it on the agenda, and nobody else.'
        : 'Does this case weigh on you? Then it stands on the agenda of your next GP or clinical supervision, and nowhere else.'}
    </p>
    <p>
      <Press
        to={paths.weigh({ caseId })}
        label={weighs ? 'It no longer weighs on me' : 'This weighs on me'}
        fields={{ weighs: weighs ? 'no' : 'yes' }}
        variant="secondary"
        small
      />
    </p>
  </div>
)
