import { embeddingInWords, type Mark } from './embedding.rules.ts'
import { type AtSite, isComplete, type Lacks } from './lacks.rules.ts'
import { factsAt, type SiteFacts } from './site-facts.rules.ts'

type Here = Pick<AtSite, 'post' | 'site'> & { siteId: string; here: SiteFacts; lacks: Lacks; marks?: readonly Mark[] }

/** One worker at one site, as an integrator is told: without the whole standard that it was judged by. */
export const toldAtSite = ({ post, site, siteId, here, lacks, marks }: Here) => {
  const { introductions, invitations, arrangement, request } = factsAt(here, siteId)
  return {
    postId: post.id,
    name: post.name,
    site: { id: site.id, name: site.name, kind: site.kind, setting: site.setting },
    complete: isComplete(lacks),
    lacks: [...lacks.access, ...lacks.contact],
    introductions,
    invitations,
    room: arrangement?.room,
    phone: arrangement?.phone,
    letter: request && {
      toName: request.toName,
      askedOn: request.askedOn,
      state: request.state,
      answer: request.answer,
    },
    ...(marks ? { partOfTheTeam: { says: embeddingInWords(marks), marks } } : {}),
  }
}
