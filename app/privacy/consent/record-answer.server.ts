import { consent } from '#db/schema/privacy.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { storedActorId } from '~/identity/actor.ts';
import { can } from '~/identity/permissions.ts';
import { newId } from '~/platform/ids/new-id.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { PrivacyCode } from '../codes.ts';
import { privacyEvents } from '../events.ts';
import type { ConsentAnswer, ConsentWay } from './consent.ts';
import { lastAnswer, standingOf } from './consent.ts';
import { listConsents } from './list-consents.server.ts';
import { purposeOn } from './purposes.ts';

export interface Answer {
  /** The person; the vendor as long as nobody has an account for it. */
  subjectId: string;
  purpose: string;
  /** `web` unless an officer heard or read it. */
  how?: ConsentWay;
}

/** One line more in the history; the same answer to the same text twice is once. */
export async function recordAnswer(
  ctx: Ctx,
  { subjectId, purpose: name, how = 'web' }: Answer,
  answer: ConsentAnswer,
): Promise<Result<{ recorded: boolean }, PrivacyCode>> {
  const allowed =
    how === 'web'
      ? can(ctx.actor, 'privacy.own', { pemda: ctx.pemda, personId: subjectId })
      : can(ctx.actor, 'consent.record', { pemda: ctx.pemda });
  if (!allowed) return err('not-allowed');
  const now = ctx.clock.now();
  const purpose = purposeOn(name, wibDay(now));
  if (!purpose) return err('purpose-unknown', { field: 'purpose' });
  if (answer === 'withdrawn' && purpose.required) return err('purpose-required', { field: 'purpose' });
  const history = await listConsents(ctx.tx, subjectId);
  const before = lastAnswer(history, name);
  const same =
    answer === 'given' ? standingOf(purpose, history).state === 'given' : before?.answer === answer;
  if (same) return ok({ recorded: false });
  const version = purpose.version;
  await ctx.tx.insert(consent).values({
    pemdaId: ctx.pemda,
    id: newId(),
    subjectId,
    purpose: name,
    version,
    answer,
    how,
    answeredAt: now,
    recordedBy: storedActorId(ctx.actor),
  });
  ctx.record(privacyEvents[`consent-${answer}`](subjectId, { purpose: name, version, how }));
  return ok({ recorded: true });
}
