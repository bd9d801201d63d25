import { messagePreference } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { findRecipient } from '~/identity/find-recipient.server.ts';
import { err, ok, type Result } from '~/reference/result.ts';
import type { MessagesCode } from './codes.ts';
import { messagesEvents } from './events.ts';
import type { PreferenceInput } from './preference-form.ts';
import { clearStops } from './stop-marks.server.ts';

/** How the acting person wants to be written to. Choosing a way that was stopped starts it again. */
export async function savePreference(ctx: Ctx, input: PreferenceInput): Promise<Result<null, MessagesCode>> {
  if (ctx.actor.kind !== 'person') return err('not-allowed');
  const { personId } = ctx.actor;
  const { order, quiet, essentialOnly, language } = input;
  const chosen = {
    order: order.join(','),
    quietFrom: quiet.from,
    quietTo: quiet.to,
    essentialOnly,
    language,
    changedAt: ctx.clock.now(),
  };
  await ctx.tx
    .insert(messagePreference)
    .values({ personId, ...chosen })
    .onConflictDoUpdate({ target: messagePreference.personId, set: chosen });
  const kinds = order.map(channel => ({ whatsapp: 'phone', email: 'email', 'in-app': null })[channel]);
  const contacts = (await findRecipient(ctx.tx, personId))?.contacts ?? [];
  await clearStops(
    ctx.tx,
    contacts.filter(contact => kinds.includes(contact.kind)),
  );
  ctx.record(messagesEvents['preferences-saved'](personId, { order, essentialOnly }));
  return ok(null);
}
