export const paths = {
  outbox: '/outbox',
  message: '/outbox/message',
  messageOf: (mailId: string) => `/outbox/message?mail=${mailId}`,
  tryAgain: '/outbox/try-again',
  audit: '/audit',
  auditAbout: (about: string) => `/audit?${new URLSearchParams({ about })}`,
  system: '/system',
  jobsAgain: '/system/jobs/try-again',
  seals: '/system/seals',
} as const
