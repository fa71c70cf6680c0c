import type { Context } from '../../platform/context.ts'
import type { Notice } from './concern.rules.ts'

/** Who must see it, and how the message to each stands. */
export async function noticesOf({ db }: Context, concernId: string): Promise<Notice[]> {
  const rows = await db
    .selectFrom('concern_notice')
    .innerJoin('colleague', 'colleague.id', 'concern_notice.colleague_id')
    .leftJoin('mail', 'mail.id', 'concern_notice.mail_id')
    .select(['colleague.id', 'given_name', 'family_name', 'colleague.phone', 'duty', 'mail.status'])
    .where('concern_id', '=', concernId)
    .orderBy('duty', 'desc')
    .execute()
  return rows.map(({ id, given_name, family_name, phone, duty, status }) => ({
    id,
    name: `${given_name} ${family_name}`,
    // The tables' own checks hold exactly these.
    duty: duty as Notice['duty'],
    mail: (status ?? 'none') as Notice['mail'],
    phone: phone ?? undefined,
  }))
}

/** Somebody must see a concern, with the message that says so; none, where it could not be made. */
export async function insertNotice(
  { db }: Context,
  concernId: string,
  { id, duty }: Pick<Notice, 'id' | 'duty'>,
  mailId: string | undefined,
): Promise<void> {
  await db
    .insertInto('concern_notice')
    .values({ concern_id: concernId, colleague_id: id, duty, mail_id: mailId ?? null })
    .onConflict((again) =>
      again
        .columns(['system_id', 'concern_id', 'colleague_id'])
        .doUpdateSet({ mail_id: mailId ?? null })
        // What has reached them stays; a new message takes the place of one that has not.
        .where((row) =>
          row.not(
            row.exists(
              row
                .selectFrom('mail')
                .select('mail.id')
                .whereRef('mail.id', '=', 'concern_notice.mail_id')
                .where('mail.status', '=', 'sent'),
            ),
          ),
        ),
    )
    .execute()
}
