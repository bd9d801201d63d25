import type { Tx } from '#db/client.server.ts';
import { listRounds } from '~/promotion/list-rounds.server.ts';
import { type CalendarDay, wibDay } from '~/reference/calendar-day.ts';
import { countRegistrations } from '~/registration/decisions/count-registrations.server.ts';
import { listQueue } from '~/registration/decisions/list-queue.server.ts';
import { openFilter } from '~/registration/decisions/queue-filter.ts';
import { listSalesFiles } from '~/sales/list-sales-files.server.ts';

export interface StaffDesk {
  /** Registrations that wait for an answer, and by when the oldest was promised one. */
  waiting: number;
  due: CalendarDay | null;
  late: boolean;
  lastImportOn: CalendarDay | null;
  round: { number: number; status: string; endsOn: CalendarDay } | null;
}

/** What waits for the unit's decision today. */
export async function getStaffDesk(tx: Tx, { now }: { now: Date }): Promise<StaffDesk> {
  const counts = await countRegistrations(tx);
  const queue = await listQueue(tx, openFilter, { now, limit: 1 });
  const [file] = await listSalesFiles(tx, 1);
  const [round] = await listRounds(tx);
  const due = queue.rows[0]?.clock.dueOn ?? null;
  return {
    waiting: counts.submitted,
    due,
    late: due !== null && due < wibDay(now),
    lastImportOn: file ? wibDay(file.importedAt) : null,
    round: round ? { number: round.number, status: round.status, endsOn: round.endsOn } : null,
  };
}
