import { findCalendar } from '~/bimtek/sessions/find-calendar.server.ts';
import { namePlace } from '~/bimtek/sessions/name-place.ts';
import { writeCalendar } from '~/bimtek/sessions/write-calendar.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'public.bimtek-calendar', access: 'public' });

/** Calendars to subscribe to: all sessions without a word about people, one session, or one's own by its secret address. */
export const loader = act(handle, async v => {
  const { feed = '' } = v.params;
  const found = await v.read(tx => findCalendar(tx, feed, v.clock.now()));
  if (!found) throw notFound();
  const origin = config().origin ?? new URL(v.request.url).origin;
  const office = v.place?.name ?? '';
  const body = writeCalendar({
    pemda: v.pemda,
    name: v.t('sessions.calendar.name', { office }),
    alarms: found.kind === 'own',
    events: found.sessions.map(session => ({
      ...session,
      place: namePlace(session, session.pool)[v.language],
      description: v.t(`sessions.calendar.text-${session.state}`, { jp: session.jp }),
      url: found.kind === 'all' ? `${origin}/bimtek/${v.pemda}` : `${origin}/learning/sessions/${session.id}`,
    })),
  });
  const cache = found.kind === 'all' ? 'public, max-age=900' : 'private, no-store';
  return new Response(body, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="bimtek-${found.kind}.ics"`,
      'Cache-Control': cache,
    },
  });
});
