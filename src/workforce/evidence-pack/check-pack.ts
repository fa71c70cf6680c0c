import { createHash } from 'node:crypto'
import type { FormValues, Upload } from '../../http/form-values.ts'
import type { Visit } from '../../http/visit.ts'
import { recordEvent } from '../../platform/audit.ts'
import type { Outside } from '../../platform/outside.ts'
import { accept, invalid, type Result } from '../../platform/result.ts'
import type { Limit } from '../../platform/throttle.ts'
import { problemsIn } from '../../platform/use-case.ts'
import { CheckPack } from './check-pack.form.ts'
import { codeTyped } from './code.rules.ts'
import { packOfCode } from './codes.store.ts'
import type { Pack } from './pack.rules.ts'
import { filesOf } from './pack-parts.store.ts'
import { findPack } from './packs.store.ts'

/** All that whoever holds a code learns. `file`: whether what they sent is as it was made; undefined when they sent none. */
export type Checked = {
  pack?: { organisation: string; madeAt: Date; from: string; until: string } | undefined
  file?: 'unchanged' | 'different' | undefined
}

/** Checks from one address: a commissioner looks at a pile of packs, a guesser gets nowhere. */
export const CHECKS: Limit = { most: 20, minutes: 60 }

/** Answers in one shape whether there is such a pack or not. Who checked is not known, and not asked. */
export async function checkPack(
  visit: Visit,
  values: FormValues,
  uploads: readonly Upload[],
): Promise<Result<Checked>> {
  const form = CheckPack.safeParse(values)
  if (!form.success) return invalid(...problemsIn(form.error))
  const upload = uploads.find(({ name }) => name === 'file')
  const sent =
    upload &&
    createHash('sha256')
      .update(Buffer.from(await upload.file.arrayBuffer()))
      .digest('hex')
  const code = codeTyped(form.data.code)
  return visit.outside(async (outside) =>
    accept(code === undefined ? nothingKnown(sent) : await found(outside, code, sent)),
  )
}

const nothingKnown = (sent: string | undefined): Checked => ({ file: sent === undefined ? undefined : 'different' })

async function found(outside: Outside, code: string, sent: string | undefined): Promise<Checked> {
  const at = await packOfCode(outside.db, code)
  const known = at && (await outside.within(at.systemId, (context) => factsOf(context, at.packId)))
  if (!known) return nothingKnown(sent)
  const { pack, fingerprints } = known
  if (sent === undefined) return { pack }
  return { pack, file: fingerprints.includes(sent) ? 'unchanged' : 'different' }
}

async function factsOf(context: Parameters<typeof findPack>[0], packId: string) {
  const pack = await findPack(context, packId)
  if (!isMade(pack)) return undefined
  const files = await filesOf(context, packId)
  await recordEvent(context, { event: 'evidence-pack.checked', about: [`evidence-pack:${packId}`], detail: {} })
  const { organisation, readyAt, from, until } = pack
  return {
    pack: { organisation: organisation.name, madeAt: readyAt, from, until },
    fingerprints: files.map(({ sha256 }) => sha256),
  }
}

const isMade = (pack: Pack | undefined): pack is Pack & { readyAt: Date } => pack?.readyAt !== undefined
