import type { Tx } from '#db/client.server.ts';
import { findRecipient } from '~/identity/find-recipient.server.ts';
import type { Channel } from './channels.ts';
import { findPreference, type Preference } from './find-preference.server.ts';
import type { Address, Reach } from './order-channels.ts';
import type { MessageBody } from './sealed-body.server.ts';
import { listStopped } from './stop-marks.server.ts';
import { type Template, traitsOf } from './templates.ts';

export interface Reached {
  name: string | null;
  reach: Reach;
  preference: Preference;
  language: string;
}

/** Everything that decides where a message may go: the person, its wishes, what it stopped, which ways are open. */
export async function findReach(
  tx: Tx,
  message: { template: Template; personId: string; to: MessageBody['to'] },
  open: readonly Channel[],
): Promise<Reached> {
  const person = await findRecipient(tx, message.personId);
  const preference = await findPreference(tx, message.personId);
  const known = person?.contacts ?? [];
  const stopped = await listStopped(tx, [...known, ...(message.to ? [message.to] : [])]);
  const address = (contact: Omit<Address, 'stopped'>): Address => ({
    ...contact,
    stopped: stopped.has(contact.value),
  });
  const { level, inbox } = traitsOf(message.template);
  const proved = known.some(each => each.value === message.to?.value && each.verified);
  return {
    name: person?.name ?? null,
    preference,
    language: preference.language ?? person?.language ?? 'id',
    reach: {
      level,
      inbox: inbox && person !== null,
      to: message.to ? address({ ...message.to, verified: proved }) : null,
      addresses: known.map(address),
      order: preference.order,
      essentialOnly: preference.essentialOnly,
      open,
    },
  };
}
