import type { Context } from '../../platform/context.ts'
import type { EvidenceRow } from '../../platform/evidence.ts'
import type { PackFile, PackPart } from './pack.rules.ts'

export async function partsOf({ db }: Context, packId: string): Promise<PackPart[]> {
  const rows = await db
    .selectFrom('evidence_pack_part')
    .select(['name', 'place', 'title', 'counts', 'lines'])
    .where('pack_id', '=', packId)
    .orderBy('place')
    .orderBy('name')
    .execute()
  return rows.map(({ name, place, title, counts, lines }) => ({
    name,
    place,
    title,
    counts: counts ?? undefined,
    // Only `insertPart` writes them.
    lines: lines as EvidenceRow[],
  }))
}

export async function insertPart({ db }: Context, packId: string, part: PackPart): Promise<void> {
  const { name, place, title, counts, lines } = part
  await db
    .insertInto('evidence_pack_part')
    .values({ pack_id: packId, name, place, title, counts: counts ?? null, lines: JSON.stringify(lines) })
    .execute()
}

export async function filesOf({ db }: Context, packId: string): Promise<PackFile[]> {
  const rows = await db
    .selectFrom('evidence_pack_file')
    .select(['file_id', 'kind', 'name', 'bytes', 'sha256'])
    .where('pack_id', '=', packId)
    .orderBy('place')
    .execute()
  return rows.map(({ file_id, kind, name, bytes, sha256 }) => ({
    fileId: file_id,
    // The table's own check holds exactly these.
    kind: kind as PackFile['kind'],
    name,
    bytes,
    sha256: sha256.toString('hex'),
  }))
}

export async function insertFile({ db }: Context, packId: string, place: number, file: PackFile): Promise<void> {
  const { fileId, kind, name, bytes, sha256 } = file
  await db
    .insertInto('evidence_pack_file')
    .values({ pack_id: packId, file_id: fileId, kind, place, name, bytes, sha256: Buffer.from(sha256, 'hex') })
    .execute()
}

export async function forgetFiles({ db }: Context, packId: string): Promise<void> {
  await db.deleteFrom('evidence_pack_file').where('pack_id', '=', packId).execute()
}
