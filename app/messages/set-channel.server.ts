import { messagePreference } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { findRecipient } from '~/identity/find-recipient.server.ts';
import type { Channel } from './channels.ts';
import { findPreference } from './find-preference.server.ts';
import { clearStops } from './stop-marks.server.ts';

const kindOf = { whatsapp: 'phone', email: 'email', 'in-app': null } as const;

/** Opens or closes one channel for a person and leaves the other wishes alone; the caller's command records why. */
export async function setChannel(
  { tx, clock }: Ctx,
  { personId, channel, open }: { personId: string; channel: Channel; open: boolean },
): Promise<void> {
  const { order, quiet, essentialOnly, language } = await findPreference(tx, personId);
  const recipient = await findRecipient(tx, personId);
  const rest = order.filter(each => each !== channel);
  const opened = order.includes(channel) ? order : [channel, ...rest];
  const next = (open ? opened : rest).join(',');
  const changedAt = clock.now();
  await tx
    .insert(messagePreference)
    .values({
      personId,
      order: next,
      quietFrom: quiet.from,
      quietTo: quiet.to,
      essentialOnly,
      language: language ?? recipient?.language ?? 'id',
      changedAt,
    })
    .onConflictDoUpdate({ target: messagePreference.personId, set: { order: next, changedAt } });
  const contacts = (recipient?.contacts ?? []).filter(contact => contact.kind === kindOf[channel]);
  if (open && contacts.length > 0) await clearStops(tx, contacts);
}
