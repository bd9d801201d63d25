import { findAttendance } from '~/bimtek/attendance/find-attendance.server.ts';
import { presenceSheet } from '~/bimtek/attendance/presence-sheet.ts';
import { presentAttendance } from '~/bimtek/attendance/present-attendance.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({
  id: 'trainer.presence-file',
  access: ['trainer', 'ukpbj'],
  hydrate: false,
});

export const loader = act(handle, async v => {
  const { sessionId, format } = v.params;
  if (format !== 'csv' && format !== 'xlsx') throw notFound();
  const found = await v.read(tx => findAttendance(tx, sessionId));
  if (!found) throw notFound();
  const rows = presenceSheet(presentAttendance(found, v.clock.now()), v.t);
  const name = `${v.t('attendance.presence.file')}-${wibDay(found.session.startsAt)}`;
  return attachSheet(rows, { name, sheet: v.t('attendance.presence.title'), format });
});
