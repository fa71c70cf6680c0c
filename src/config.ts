import { z } from 'zod'

const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  VAULT_KEYS: z.string().optional(),
  VAULT_HASH_KEY: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Trellis <trellis@localhost>'),
  // Links are its words and then theirs, so that a stroke at its end would stand twice.
  PUBLIC_URL: z
    .string()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  FIRST_ADMINISTRATOR: z.email().optional(),
  FIRST_ORGANISATION: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  NODE_ENV: z.string().default('development'),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(12),
})

/** Everything that the surroundings decide, read once at start (docs/running.md). */
export type Config = ReturnType<typeof configFrom>

/** Parses the environment; throws with every wrong setting named. */
export function configFrom(environment: Record<string, string | undefined>) {
  const parsed = Settings.safeParse(environment)
  if (!parsed.success) throw new Error(`These settings are not right:\n${z.prettifyError(parsed.error)}`)
  const { data } = parsed
  return {
    ...data,
    production: data.NODE_ENV === 'production',
    publicUrl: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`,
  }
}
