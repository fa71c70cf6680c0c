import type { Context } from '../../platform/context.ts'
import { accept, type Result, refuse } from '../../platform/result.ts'
import type { Party, Signature } from './record.rules.ts'

/** Every signature of these sessions, those that no longer hold too, the oldest first. */
export async function signaturesOf({ db }: Context, sessionIds: readonly string[]): Promise<Map<string, Signature[]>> {
  const found = new Map<string, Signature[]>(sessionIds.map((id) => [id, []]))
  if (sessionIds.length === 0) return found
  const rows = await db
    .selectFrom('session_signature as signature')
    .innerJoin('colleague', 'colleague.id', 'signature.signed_by')
    .leftJoin('session_signature_disowned as disowned', 'disowned.signature_id', 'signature.id')
    .select(['signature.id', 'session_id', 'signed_as', 'signed_by', 'hash', 'how', 'signed_at', 'disowned_at'])
    .select(['given_name', 'family_name'])
    .where('session_id', 'in', [...sessionIds])
    .orderBy('signed_at')
    .orderBy('signature.id')
    .execute()
  for (const row of rows)
    found.get(row.session_id)?.push({
      id: row.id,
      // The table's own checks hold exactly these.
      as: row.signed_as as Party,
      how: row.how as Signature['how'],
      by: { id: row.signed_by, name: `${row.given_name} ${row.family_name}` },
      hash: row.hash.toString('hex'),
      at: row.signed_at,
      disownedAt: row.disowned_at ?? undefined,
    })
  return found
}

type NewSignature = { sessionId: string; as: Party; by: string; hash: string; how: Signature['how'] }

/** The same hands under the same words are one signature. */
export async function insertSignature(context: Context, signature: NewSignature): Promise<Result<{ id: string }>> {
  const { db, moment, actor } = context
  const made = await db
    .insertInto('session_signature')
    .values({
      id: moment.newId(),
      session_id: signature.sessionId,
      signed_as: signature.as,
      signed_by: signature.by,
      hash: Buffer.from(signature.hash, 'hex'),
      how: signature.how,
      link_id: actor.kind === 'link-holder' ? actor.id : null,
      signed_at: moment.now,
    })
    .onConflict((again) => again.constraint('session_signature_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}

/** The one whose signature it was says that they did not give it. */
export async function insertDisowned(
  { db, moment }: Context,
  signatureId: string,
  by: string,
): Promise<Result<{ id: string }>> {
  const made = await db
    .insertInto('session_signature_disowned')
    .values({ signature_id: signatureId, disowned_by: by, disowned_at: moment.now })
    .onConflict((again) => again.doNothing())
    .returning('signature_id as id')
    .executeTakeFirst()
  return made ? accept(made) : refuse({ kind: 'repeated' })
}
