import { findTaughtSession } from '~/bimtek/sessions/find-taught-session.server.ts';
import { rosterSheet } from '~/bimtek/sessions/roster-sheet.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachSheet } from '~/platform/export/attach-sheet.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { wibDay } from '~/reference/calendar-day.ts';

export const handle = definePage({ id: 'trainer.session-roster', access: ['trainer', 'ukpbj'] });

/** Who is in a session, as a file for the office. */
export const loader = act(handle, async v => {
  const found = await v.readPrimary(tx => findTaughtSession(tx, v.params.sessionId));
  if (!found) throw notFound();
  const format = new URL(v.request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  const name = `bimtek-${wibDay(found.session.startsAt)}`;
  return attachSheet(rosterSheet(found.seats, v.t), { name, sheet: v.t('sessions.roster.title'), format });
});
