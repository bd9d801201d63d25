import { eq } from 'drizzle-orm';
import { calendarFeed } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import { bimtekEvents } from '../events.ts';
import { calendarToken, tokenDigest } from './calendar-token.server.ts';
import type { SessionCode } from './codes.ts';

/** Opens the address of one's own calendar, a new one each time, or closes it. The former address ends at once. */
export async function setCalendarFeed(
  ctx: Ctx,
  { open }: { open: boolean },
): Promise<Result<{ feedId: string | null }, SessionCode>> {
  const { actor, pemda, tx } = ctx;
  if (actor.kind !== 'person' || !can(actor, 'bimtek.learn', { pemda })) return err('not-allowed');
  const { personId } = actor;
  const gone = await tx.delete(calendarFeed).where(eq(calendarFeed.personId, personId)).returning();
  for (const { id } of gone) ctx.record(bimtekEvents['calendar-closed'](id, {}));
  if (!open) return ok({ feedId: null });
  const id = newId();
  const digest = tokenDigest(calendarToken(id));
  await tx.insert(calendarFeed).values({ pemdaId: pemda, id, personId, digest, openedAt: ctx.clock.now() });
  ctx.record(bimtekEvents['calendar-opened'](id, {}));
  return ok({ feedId: id });
}
