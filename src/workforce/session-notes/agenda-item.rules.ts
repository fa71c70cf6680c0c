/** What one of the two wants to talk about; `shown` when the other may read it. */
export type OwnItem = { id: string; authorId: string; text: string; shown: boolean; coveredIn?: string | undefined }
