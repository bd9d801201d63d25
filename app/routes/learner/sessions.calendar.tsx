import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { calendarToken } from '~/bimtek/sessions/calendar-token.server.ts';
import { findOwnFeed } from '~/bimtek/sessions/find-calendar.server.ts';
import { setCalendarFeed } from '~/bimtek/sessions/set-calendar-feed.server.ts';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { seeOther } from '~/platform/http/reply.server.ts';
import { Row } from '~/ui/arrange/arrange.tsx';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Action } from '~/ui/button/action.tsx';
import { Button } from '~/ui/button/button.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'learner.sessions-calendar',
  access: ['vendor', 'opd'],
  words: ['sessions.calendar'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const feed = await v.readPrimary(tx => findOwnFeed(tx, v.session?.personId ?? ''));
  const origin = config().origin ?? new URL(v.request.url).origin;
  const path = (token: string) => `${origin}/bimtek/${v.pemda}/calendars/${token}.ics`;
  return {
    title: v.t('sessions.calendar.title'),
    own: feed ? path(calendarToken(feed.id)) : null,
    all: path('all'),
  };
});

export const action = act(handle, async v => {
  const open = (await v.request.formData()).get('feed') !== 'closed';
  const result = await v.command(ctx => setCalendarFeed(ctx, { open }));
  if (!result.ok) throw new Response(null, { status: 403 });
  return seeOther('/learning/sessions/calendar');
});

export default function SessionsCalendar() {
  const { title, own, all } = useLoaderData<typeof loader>();
  const t = useWords();
  return (
    <>
      <BackLink to="/learning/sessions">{t('sessions.calendar.back')}</BackLink>
      <PageHeader title={title} lead={t('sessions.calendar.lead')} />
      {own ? (
        <>
          <p>{t('sessions.calendar.own-text')}</p>
          <p className="hash">{own}</p>
          <Row>
            <Action to={own.replace(/^https?:/, 'webcal:')} icon="calendar" plain>
              {t('sessions.calendar.subscribe')}
            </Action>
          </Row>
        </>
      ) : (
        <p>{t('sessions.calendar.none-text')}</p>
      )}
      <form method="post">
        <Row>
          <Button name="feed" value="open" kind={own ? 'second' : 'filled'}>
            {t(own ? 'sessions.calendar.renew' : 'sessions.calendar.open')}
          </Button>
          {own ? (
            <Button name="feed" value="closed" kind="danger">
              {t('sessions.calendar.close')}
            </Button>
          ) : null}
        </Row>
      </form>
      <section>
        <h2>{t('sessions.calendar.all-title')}</h2>
        <p className="hash">{all}</p>
      </section>
    </>
  );
}
