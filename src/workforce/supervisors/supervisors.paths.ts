type Post = { postId: string }
type Colleague = { colleagueId: string }
type Agreement = { agreementId: string }

const asking = (values: Record<string, string>) => `?${new URLSearchParams(values)}`

/** Addresses within a seat: `http/` puts `/at/:seat` before them. */
export const paths = {
  agreements: ({ postId }: Post) => `/posts/${postId}/supervision-agreements`,
  startAgreement: ({ postId }: Post, kind: string, supervisorId: string) =>
    `/posts/${postId}/supervision-agreements/start${asking({ kind, supervisorId })}`,
  agreement: ({ agreementId }: Agreement) => `/supervision-agreements/${agreementId}`,
  editAgreement: ({ agreementId }: Agreement) => `/supervision-agreements/${agreementId}/edit`,
  signAgreement: ({ agreementId }: Agreement) => `/supervision-agreements/${agreementId}/sign`,
  mySupervising: () => '/my-supervising',
  supervisor: ({ colleagueId }: Colleague) => `/supervisors/${colleagueId}`,
  confirm: () => '/my-supervising/confirm',
  away: ({ colleagueId }: Colleague) => `/supervisors/${colleagueId}/away`,
  back: ({ awayId }: { awayId: string }) => `/supervisor-absences/${awayId}/back`,
  cover: ({ awayId }: { awayId: string }) => `/supervisor-absences/${awayId}/cover`,
  developmentPlan: ({ postId }: Post) => `/posts/${postId}/development-plan`,
  writePlan: ({ postId }: Post) => `/posts/${postId}/development-plan/write`,
  editPlan: ({ postId, developmentPlanId }: Post & { developmentPlanId: string }) =>
    `/posts/${postId}/development-plan/${developmentPlanId}`,
  confirmPlan: ({ postId, developmentPlanId }: Post & { developmentPlanId: string }) =>
    `/posts/${postId}/development-plan/${developmentPlanId}/confirm`,
}
