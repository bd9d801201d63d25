import { eq } from 'drizzle-orm';
import { assistance } from '#db/schema/registration/assistance.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { answerPage } from '~/registration/answers/answer-page.server.ts';
import { questionPages } from '~/registration/answers/question-pages.server.ts';
import { pageOf } from '~/registration/answers/question-pages.ts';
import type { ConsentKind } from './assistance.ts';
import { assistanceEvents } from './events.ts';
import type { LoadedAssistance } from './load-assistance.server.ts';

/** From here on the officer may write. The phone that was asked for at the start is the first answer. */
export async function giveConsent(
  ctx: Ctx,
  { registrationId, vendorId, phone }: LoadedAssistance,
  kind: ConsentKind,
): Promise<void> {
  await ctx.tx
    .update(assistance)
    .set({ consentKind: kind, consentedAt: ctx.clock.now() })
    .where(eq(assistance.registrationId, registrationId));
  ctx.record(assistanceEvents['consent-given'](registrationId, { vendorId, kind }));
  const { page } = pageOf(questionPages, 'phone');
  await answerPage(ctx, { registrationId, page, typed: { phone: phone ?? '' }, later: true });
}
