import { eq, inArray, sql } from 'drizzle-orm';
import { meetingPerson } from '#db/schema/bimtek/meetings.ts';
import { sessionSeat } from '#db/schema/bimtek/sessions.ts';
import type { Ctx } from '~/audit/command.server.ts';

/** What meeting services called a person, with the key of it. The marks on the seat stay: they name nobody. */
export async function forgetMeetingPeople({ tx }: Ctx, { personId }: { personId: string | null }) {
  if (!personId) return { rows: 0, files: [] };
  const seats = tx
    .select({ id: sql<string>`${sessionSeat.id}::text` })
    .from(sessionSeat)
    .where(eq(sessionSeat.personId, personId));
  const theirs = tx
    .select({ id: meetingPerson.id })
    .from(meetingPerson)
    .where(
      sql`exists (select 1 from jsonb_array_elements_text(${meetingPerson.seats}) as seat where seat in ${seats})`,
    );
  const gone = await tx.delete(meetingPerson).where(inArray(meetingPerson.id, theirs)).returning();
  return { rows: gone.length, files: [] };
}
