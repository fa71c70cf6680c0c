/** The kinds of `supervision.yaml`; a debrief and safeguarding supervision are recorded like the rest. */
export const SESSION_KINDS = [
  'gp-supervision',
  'clinical-supervision',
  'line-management',
  'practice-advice',
  'peer-support',
  'group-supervision',
  'safeguarding-supervision',
  'debrief',
  'caseload-review',
  'appraisal',
] as const
export const FORMATS = ['face-to-face', 'video', 'phone', 'group'] as const
export const FUNCTIONS = ['restorative', 'formative', 'normative'] as const

/** How two met, in words. */
export const FORMAT_LABELS = { 'face-to-face': 'In person', video: 'By video', phone: 'By phone', group: 'In a group' }
