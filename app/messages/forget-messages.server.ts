import { eq } from 'drizzle-orm';
import { messagePreference } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { findRecipient } from '~/identity/find-recipient.server.ts';
import { eraseMessages } from './erase-messages.server.ts';
import { clearStops } from './stop-marks.server.ts';

/** Everything that was written to a person, and how the person wished to be written to; before the account itself goes. */
export async function forgetMessages(ctx: Ctx, { personId }: { personId: string | null }) {
  if (!personId) return { rows: 0, files: [] };
  const erased = await eraseMessages(ctx, { personIds: [personId] });
  const own = eq(messagePreference.personId, personId);
  const wishes = await ctx.tx.delete(messagePreference).where(own).returning();
  const contacts = (await findRecipient(ctx.tx, personId))?.contacts ?? [];
  const stops = await clearStops(ctx.tx, contacts);
  return { rows: erased + wishes.length + stops, files: [] };
}
