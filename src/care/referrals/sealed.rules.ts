/** What sealed words belong to: they open for this row in this tenant, and nowhere else. */
export const boundToReferral = (systemId: string, id: string): string => `referral ${systemId} ${id}`
export const boundToReferrer = (systemId: string, id: string): string => `referrer ${systemId} ${id}`
export const boundToDecision = (systemId: string, id: string): string => `referral decision ${systemId} ${id}`
