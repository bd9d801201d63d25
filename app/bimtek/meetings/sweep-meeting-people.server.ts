import { count, lt } from 'drizzle-orm';
import { meetingPerson } from '#db/schema/bimtek/meetings.ts';
import type { Ctx } from '~/audit/command.server.ts';

/** Names out of files of meeting services: of use until everybody has a seat, and the presence is settled. */
export async function sweepMeetingPeople(
  { tx }: Ctx,
  { before, dryRun }: { before: Date; dryRun: boolean },
): Promise<number> {
  const over = lt(meetingPerson.importedAt, before);
  const [found] = await tx.select({ n: count() }).from(meetingPerson).where(over);
  const n = found?.n ?? 0;
  if (n > 0 && !dryRun) await tx.delete(meetingPerson).where(over);
  return n;
}
