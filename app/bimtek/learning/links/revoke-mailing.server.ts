import { and, eq, isNull } from 'drizzle-orm';
import { lessonLink, lessonMailing } from '#db/schema/bimtek/learning.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { withdrawMessage } from '~/messages/queue-message.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { BimtekCode } from '../../codes.ts';
import { bimtekEvents } from '../../events.ts';

/** Shuts every link of a mailing, and takes back what has not gone out yet. A second time changes nothing. */
export async function revokeMailing(
  ctx: Ctx,
  { mailingId }: { mailingId: string },
): Promise<Result<{ course: string; revoked: number }, BimtekCode>> {
  const { actor, pemda, tx } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.teach', { pemda })) return err('not-allowed');
  const [mailing] = await tx.select().from(lessonMailing).where(eq(lessonMailing.id, mailingId));
  if (!mailing) return err('mailing-unknown');
  const shut = await tx
    .update(lessonLink)
    .set({ revokedAt: ctx.clock.now() })
    .where(and(eq(lessonLink.mailingId, mailingId), isNull(lessonLink.revokedAt)))
    .returning({ id: lessonLink.id });
  for (const { id } of shut) await withdrawMessage(ctx, `lesson-link|${id}`);
  if (shut.length > 0) ctx.record(bimtekEvents['lesson-links-revoked'](mailingId, { links: shut.length }));
  return ok({ course: mailing.course, revoked: shut.length });
}
