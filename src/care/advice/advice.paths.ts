type Question = { questionId: string }
type Case = { caseId: string }

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  list: (after?: string) => `/advice${after ? `?after=${after}` : ''}`,
  ask: () => '/advice/ask',
  askAbout: ({ caseId }: Case) => `/cases/${caseId}/ask-advice`,
  ofCase: ({ caseId }: Case, after?: string) => `/cases/${caseId}/advice${after ? `?after=${after}` : ''}`,
  question: ({ questionId }: Question) => `/advice/${questionId}`,
  followUp: ({ questionId }: Question) => `/advice/${questionId}/follow-up`,
  read: ({ questionId }: Question) => `/advice/${questionId}/read`,
  withdraw: ({ questionId }: Question) => `/advice/${questionId}/withdraw`,
  bringBack: ({ questionId }: Question) => `/advice/${questionId}/bring-back`,
  newLink: ({ questionId }: Question) => `/advice/${questionId}/new-link`,
  stopLink: ({ questionId }: Question) => `/advice/${questionId}/stop-link`,
}

/** Outside a seat: the page that the link opens on the clinician's phone. */
export const ANSWER_BY_LINK = '/link/answer-advice'
