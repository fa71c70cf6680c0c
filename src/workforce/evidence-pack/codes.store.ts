import { createHash } from 'node:crypto'
import type { Db } from '../../db/connect.ts'
import type { Context } from '../../platform/context.ts'

export const hashOfCode = (code: string): Buffer => createHash('sha256').update(`evidence-pack:${code}`).digest()

export async function insertCode({ db, systemId }: Context, packId: string, code: string): Promise<void> {
  await db
    .insertInto('evidence_pack_code')
    .values({ code_hash: hashOfCode(code), system_id: systemId, pack_id: packId })
    .execute()
}

/** Where the pack of a code lies. Asked before any tenant is known. */
export async function packOfCode(db: Db, code: string): Promise<{ systemId: string; packId: string } | undefined> {
  return db
    .selectFrom('evidence_pack_code')
    .select(['system_id as systemId', 'pack_id as packId'])
    .where('code_hash', '=', hashOfCode(code))
    .executeTakeFirst()
}
