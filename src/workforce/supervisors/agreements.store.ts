import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import { among, setOf } from '../../platform/sets.ts'
import type {
  Agreement,
  AgreementKind,
  AgreementText,
  AgreementVersion,
  Manages,
  Section,
  Signature,
} from './agreement.rules.ts'

/** Every agreement of these posts with all it ever said and who signed it, the latest text first. */
export const agreementsFor = setOf(
  'supervision-agreements',
  (context: Context, postIds) => ({
    agreements: context.db
      .selectFrom('supervision_agreement as agreement')
      .innerJoin('colleague', 'colleague.id', 'agreement.supervisor_id')
      .select(['agreement.id', 'post_id', 'supervisor_id', 'kind', 'given_name', 'family_name'])
      .where('post_id', '=', among(postIds))
      .orderBy('kind'),
    texts: context.db
      .selectFrom('supervision_agreement_text as text')
      .innerJoin('supervision_agreement as agreement', 'agreement.id', 'text.agreement_id')
      .leftJoin('colleague', 'colleague.id', 'text.written_by')
      .select(['agreement_id', 'text.version', 'edition', 'sections', 'manages', 'review_on'])
      .select((row) => [row.fn<string>('encode', ['hash', row.val('hex')]).as('hash')])
      .select(['written_at', 'given_name', 'family_name'])
      .where('post_id', '=', among(postIds))
      .orderBy('text.version', 'desc'),
    signatures: context.db
      .selectFrom('supervision_agreement_signature as signature')
      .innerJoin('supervision_agreement as agreement', 'agreement.id', 'signature.agreement_id')
      .innerJoin('colleague', 'colleague.id', 'signed_by')
      .select(['agreement_id', 'signature.version', 'signed_as', 'signed_by', 'signed_on'])
      .select(['given_name', 'family_name'])
      .where('post_id', '=', among(postIds))
      .orderBy('signed_at'),
  }),
  ({ agreements, texts, signatures }, postIds) => {
    const found = new Map<string, Agreement[]>(postIds.map((id) => [id, []]))
    for (const row of agreements) {
      const versions = texts
        .filter((text) => text.agreement_id === row.id)
        .map(
          (text): AgreementVersion => ({
            version: text.version,
            edition: text.edition,
            // Written by `insertText` and by nobody else.
            sections: text.sections as Section[],
            manages: text.manages as Manages,
            reviewOn: text.review_on,
            hash: text.hash,
            // An instant comes as text; the day in it is near enough for a history.
            writtenOn: String(text.written_at).slice(0, 10),
            writtenBy: text.given_name ? `${text.given_name} ${text.family_name}` : undefined,
            signatures: signatures
              .filter((each) => each.agreement_id === row.id && each.version === text.version)
              .map(
                (each): Signature => ({
                  // The table's own check holds exactly these two.
                  as: each.signed_as as Signature['as'],
                  by: { id: each.signed_by, name: `${each.given_name} ${each.family_name}` },
                  on: each.signed_on,
                }),
              ),
          }),
        )
      const [latest, ...before] = versions
      if (latest)
        found.get(row.post_id)?.push({
          id: row.id,
          postId: row.post_id,
          // The table's own check holds exactly these kinds.
          kind: row.kind as AgreementKind,
          supervisor: { id: row.supervisor_id, name: `${row.given_name} ${row.family_name}` },
          versions: [latest, ...before],
        })
    }
    return found
  },
  { stamped: true },
)

/** The posts with which a colleague has an agreement as the supervisor. */
export async function postsAgreedWith({ db }: Context, supervisorId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('supervision_agreement')
    .select('post_id')
    .distinct()
    .where('supervisor_id', '=', supervisorId)
    .execute()
  return rows.map(({ post_id }) => post_id)
}

/** Which post an agreement is of, locked where it is about to change. */
export async function postOfAgreement({ db }: Context, id: string, locked = false): Promise<string | undefined> {
  const row = await db
    .selectFrom('supervision_agreement')
    .select('post_id')
    .where('id', '=', id)
    .$if(locked, (row) => row.forUpdate())
    .executeTakeFirst()
  return row?.post_id
}

export type NewText = AgreementText & { edition: string; hash: Buffer; version: number }
export type NewAgreement = NewText & { id: string; postId: string; kind: AgreementKind; supervisorId: string }

/** The id came with the form: sent twice, it is one. Two who begin the same at once make one too. */
export async function insertAgreement(context: Context, made: NewAgreement): Promise<Result<{ id: string }>> {
  const inserted = await context.db
    .insertInto('supervision_agreement')
    .values({
      id: made.id,
      post_id: made.postId,
      supervisor_id: made.supervisorId,
      kind: made.kind,
      created_at: context.moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return refuse({ kind: 'repeated' })
  await insertText(context, made.id, made)
  return accept(inserted)
}

/** A later text; the signatures of the one before stay with it, and sign this one no more. */
export async function insertText({ db, actor, moment }: Context, agreementId: string, text: NewText): Promise<void> {
  await db
    .insertInto('supervision_agreement_text')
    .values({
      agreement_id: agreementId,
      version: text.version,
      edition: text.edition,
      sections: JSON.stringify(text.sections),
      manages: JSON.stringify(text.manages),
      review_on: text.reviewOn,
      hash: text.hash,
      written_by: actor.kind === 'colleague' ? actor.id : null,
      written_at: moment.now,
    })
    .execute()
  await db.updateTable('supervision_agreement').set({ version: text.version }).where('id', '=', agreementId).execute()
}

type NewSignature = { agreementId: string; version: number; as: Signature['as']; by: string; hash: Buffer }

export async function insertSignature({ db, moment }: Context, made: NewSignature): Promise<Result<{ id: string }>> {
  const row = await db
    .insertInto('supervision_agreement_signature')
    .values({
      agreement_id: made.agreementId,
      version: made.version,
      signed_as: made.as,
      signed_by: made.by,
      hash: made.hash,
      signed_on: moment.today,
      signed_at: moment.now,
    })
    .onConflict((again) => again.doNothing())
    .returning('agreement_id')
    .executeTakeFirst()
  return row ? accept({ id: row.agreement_id }) : refuse({ kind: 'repeated' })
}
