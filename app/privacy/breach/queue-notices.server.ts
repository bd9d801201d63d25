import { eq } from 'drizzle-orm';
import { breach } from '#db/schema/privacy.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { queueMessage } from '~/messages/queue-message.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { privacyEvents } from '../events.ts';

/** Where the letter of a breach stands; it names nobody. */
export function noticeAddress(pemda: string, breachId: string): string {
  return `/breaches/${pemda}/${breachId}`;
}

/** One batch of notices, for the system; the same person is written to once, however often it is tried. `last` closes the count. */
export async function queueNotices(
  ctx: Ctx,
  { breachId, personIds, last }: { breachId: string; personIds: readonly string[]; last: number | null },
): Promise<Result<null, PrivacyCode>> {
  if (ctx.actor.kind !== 'system') return err('not-allowed');
  for (const personId of personIds)
    await queueMessage(ctx, {
      template: 'breach-notice',
      key: `breach-notice|${breachId}|${personId}`,
      personId,
      values: {},
      link: noticeAddress(ctx.pemda, breachId),
    });
  if (last !== null) {
    await ctx.tx.update(breach).set({ noticesQueued: last }).where(eq(breach.id, breachId));
    ctx.record(privacyEvents['breach-notices-queued'](breachId, { persons: last }));
  }
  return ok(null);
}
