import type { Ctx } from '~/audit/command.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';

/** Tells the holder, once, that the certificate can be taken. A guest has no account: the trainer hands it over. */
export async function tellHolder(
  ctx: Ctx,
  held: { id: string; personId?: string | null; titleId: string; titleEn: string },
): Promise<void> {
  if (!held.personId) return;
  await queueMessage(ctx, {
    template: 'certificate-ready',
    key: `certificate-ready|${held.id}`,
    personId: held.personId,
    values: { title: { id: held.titleId, en: held.titleEn } },
    link: '/learning/certificates',
  });
}
