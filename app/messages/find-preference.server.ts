import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { messagePreference } from '#db/schema/messages.ts';
import { findRecipient } from '~/identity/find-recipient.server.ts';
import { type Channel, channels, defaultOrder } from './channels.ts';
import { defaultQuiet, type QuietHours } from './quiet-hours.ts';
import { listStopped } from './stop-marks.server.ts';

export interface Preference {
  order: readonly Channel[];
  quiet: QuietHours;
  essentialOnly: boolean;
  /** Null: as the account speaks. */
  language: string | null;
}

const defaultPreference: Preference = {
  order: defaultOrder,
  quiet: defaultQuiet,
  essentialOnly: false,
  language: null,
};

const isChannel = (text: string): text is Channel => (channels as readonly string[]).includes(text);

/** How a person wants to be written to; the usual way when nothing was chosen. */
export async function findPreference(tx: Tx, personId: string): Promise<Preference> {
  const [row] = await tx.select().from(messagePreference).where(eq(messagePreference.personId, personId));
  if (!row) return defaultPreference;
  return {
    order: row.order.split(',').filter(isChannel),
    quiet: { from: row.quietFrom, to: row.quietTo },
    essentialOnly: row.essentialOnly,
    language: row.language,
  };
}

/** Whether the person's phone answered BERHENTI. */
export async function findStopped(tx: Tx, personId: string): Promise<boolean> {
  const contacts = (await findRecipient(tx, personId))?.contacts ?? [];
  return (
    (
      await listStopped(
        tx,
        contacts.filter(contact => contact.kind === 'phone'),
      )
    ).size > 0
  );
}
