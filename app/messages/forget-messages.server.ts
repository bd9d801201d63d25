import { eq, inArray } from 'drizzle-orm';
import { messagePreference, messageStop } from '#db/schema/messages.ts';
import type { Ctx } from '~/audit/command.server.ts';
import { listContactIndexes } from '~/identity/list-contact-indexes.server.ts';
import { eraseMessages } from './erase-messages.server.ts';

/** Everything that was written to a person, and how the person wished to be written to. */
export async function forgetMessages(ctx: Ctx, { personId }: { personId: string | null }) {
  if (!personId) return { rows: 0, files: [] };
  let rows = await eraseMessages(ctx, { personIds: [personId] });
  rows += (await ctx.tx.delete(messagePreference).where(eq(messagePreference.personId, personId)).returning())
    .length;
  const marks = await listContactIndexes(ctx.tx, personId);
  if (marks.length > 0)
    rows += (await ctx.tx.delete(messageStop).where(inArray(messageStop.contactIndex, marks)).returning())
      .length;
  return { rows, files: [] };
}
