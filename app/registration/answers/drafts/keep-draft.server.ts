import { eq } from 'drizzle-orm';
import { registration } from '#db/schema/registration.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { can } from '~/identity/permissions.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { RegistrationCode } from '~/registration/codes.ts';
import { loadRegistration } from '~/registration/load-registration.server.ts';
import { questionPages } from '../question-pages.server.ts';
import { findPage, isOpen } from '../question-pages.ts';
import type { DraftForm } from './draft-form.ts';
import { markStep } from './mark-step.server.ts';
import { mostAhead } from './stamp.ts';
import { writeDrafts } from './write-drafts.server.ts';

export interface KeepDraft extends DraftForm {
  registrationId: string;
  page: string;
}

/**
 * Keeps what is being typed on a page, right or wrong, and notes that the page was opened and where its reader is. The
 * first opening of a page is an event; the typing itself is none: it is nobody's statement until it is saved.
 */
export async function keepDraft(
  ctx: Ctx,
  input: KeepDraft,
): Promise<Result<{ keptAt: Date }, RegistrationCode>> {
  const loaded = await loadRegistration(ctx.tx, eq(registration.id, input.registrationId), true);
  if (!loaded) return err('registration-unknown');
  const owner = { pemda: ctx.pemda, personId: loaded.personId, assistedBy: loaded.assistedBy };
  if (!can(ctx.actor, 'registration.fill', owner)) return err('not-allowed');
  const page = findPage(questionPages, input.page);
  if (!page) return err('page-unknown');
  if (!isOpen(page, loaded.status) || !loaded.seal) return err('registration-locked');
  const { entries, writer, touched, shown, sentAt } = input;
  if (entries.some(({ question }) => !page.questions.includes(question))) return err('draft-unreadable');
  const now = ctx.clock.now();
  if (entries.some(({ at }) => at > now.getTime() + mostAhead)) return err('draft-ahead');
  await writeDrafts(ctx, loaded, { writer, entries });
  await markStep(ctx, {
    registrationId: loaded.id,
    page: page.page,
    shown: new Date(shown),
    touchedAt: new Date(sentAt),
    touched: touched && page.questions.includes(touched) ? touched : null,
  });
  return ok({ keptAt: now });
}
