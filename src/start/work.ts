import { app, jobsWith } from '../app.ts'
import type { Config } from '../config.ts'
import { smtpCarrier } from '../platform/smtp-carrier.ts'
import { startWorking, type Working } from '../platform/working.ts'
import type { Database } from './database.ts'
import type { Ground } from './ground.ts'

/** Takes jobs from the queue until stopped. */
export const work = (ground: Ground, database: Database, config: Config, publicUrl: string) =>
  startWorking(workingOf(ground, database, config, publicUrl))

const workingOf = (ground: Ground, database: Database, config: Config, publicUrl: string): Working => ({
  ...ground,
  ownerUrl: database.ownerUrl,
  joined: app.joined,
  jobs: jobsWith(smtpCarrier(config.SMTP_URL, config.MAIL_FROM)),
  now: () => new Date(),
  publicUrl,
})
