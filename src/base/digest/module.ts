import type { Module, Whole } from '../../platform/module.ts'
import { digestPage } from './digest.page.tsx'
import { beginDigests, sendDigest } from './jobs.ts'

/** What needs a colleague, by e-mail: it asks the whole, as their first screen does. */
export const digestModule = (whole: () => Whole): Module => ({
  name: 'digest',
  routes: digestPage(whole),
  jobs: [beginDigests(whole), sendDigest(whole)],
  wording: { 'digest.rhythm-chosen': ({ rhythm }) => `Chose how often to have the digest: ${rhythm}` },
})
