import { and, eq, sql } from 'drizzle-orm';
import { registrationStep } from '#db/schema/registration/drafts.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { registrationEvents } from '~/registration/events.ts';
import type { Question } from '../questions.ts';

export interface StepMark {
  registrationId: string;
  page: string;
  /** When the page that tells of itself was made; null for one that is only being led to. */
  shown?: Date | null;
  touched?: Question | null;
  /** When somebody was there; now where it is not said. */
  touchedAt?: Date;
  complete?: boolean;
}

/**
 * Notes that a page was shown, touched or completed. Opening a page is a GET and writes nothing: the page tells of itself
 * afterwards, with script at once, without script when it is sent; both name the same showing, which counts once.
 */
export async function markStep(ctx: Ctx, mark: StepMark): Promise<void> {
  const { registrationId, page, touched = null, complete = false } = mark;
  const now = ctx.clock.now();
  // No page was made in the future; what a browser claims goes no further.
  const shown = mark.shown && mark.shown < now ? mark.shown : now;
  const counted = mark.shown ? 1 : 0;
  const there = mark.touchedAt && mark.touchedAt < now ? mark.touchedAt : now;
  const step = { pemdaId: ctx.pemda, registrationId, page };
  const made = await ctx.tx
    .insert(registrationStep)
    .values({
      ...step,
      firstOpenedAt: shown,
      lastShownAt: counted ? shown : new Date(0),
      openings: counted,
      completedAt: complete ? now : null,
      touchedAt: counted ? there : null,
      touchedField: touched,
    })
    .onConflictDoNothing()
    .returning({ page: registrationStep.page });
  if (made.length > 0) {
    ctx.record(registrationEvents['page-opened'](registrationId, { page }));
    return;
  }
  if (!counted && !complete) return;
  const { lastShownAt, openings, completedAt, touchedAt, touchedField } = registrationStep;
  const fresh = sql`${lastShownAt} < ${shown.toISOString()}::timestamptz`;
  const later = sql`${touchedAt} is null or ${touchedAt} <= ${there.toISOString()}::timestamptz`;
  const done = sql`coalesce(${completedAt}, ${now.toISOString()}::timestamptz)`;
  await ctx.tx
    .update(registrationStep)
    .set({
      ...(counted
        ? {
            openings: sql`case when ${fresh} then ${openings} + 1 else ${openings} end`,
            lastShownAt: sql`greatest(${lastShownAt}, ${shown.toISOString()}::timestamptz)`,
            touchedAt: sql`greatest(${touchedAt}, ${there.toISOString()}::timestamptz)`,
            // A late message from elsewhere does not move the place where somebody is now.
            ...(touched
              ? { touchedField: sql`case when ${later} then ${touched} else ${touchedField} end` }
              : {}),
          }
        : {}),
      ...(complete ? { completedAt: done } : {}),
    })
    .where(and(eq(registrationStep.registrationId, registrationId), eq(registrationStep.page, page)));
}
