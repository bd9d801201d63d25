import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import rules from '#content/bimtek/rules.json';
import { secondsLeft, selfCode, selfWindow } from '~/bimtek/attendance/self/self-code.ts';
import { selfDigest } from '~/bimtek/attendance/self/self-digest.server.ts';
import { showCode } from '~/bimtek/attendance/tickets/seat-code.ts';
import { findSession } from '~/bimtek/sessions/find-session.server.ts';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { show } from '~/identity/visit.server.ts';
import { config } from '~/platform/config/config.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { drawQr } from '~/platform/qr/draw-qr.server.ts';
import { formatInstant } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { ButtonLink } from '~/ui/button/button.tsx';
import { Counts } from '~/ui/counts/counts.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';
import { QrCode } from '~/ui/qr-code/qr-code.tsx';

export const handle = definePage({
  id: 'trainer.code',
  access: ['trainer', 'ukpbj'],
  words: ['attendance'],
  hydrate: false,
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const session = await v.read(tx => findSession(tx, v.params.sessionId));
  if (!session || session.state === 'draft') throw notFound();
  const now = v.clock.now();
  const { opensAt, closesAt } = selfWindow(session);
  const state = now < opensAt ? 'early' : now > closesAt || session.state === 'cancelled' ? 'over' : 'open';
  const seconds = rules.selfCheckInSeconds;
  const code = selfCode(session.id, now, seconds, selfDigest);
  const address = new URL(
    `/learning/sessions/${session.id}/check-in?code=${code}`,
    config().origin ?? v.request.url,
  );
  return {
    title: v.t('attendance.self.title'),
    session: { id: session.id, title: session.title },
    state,
    opensAt,
    left: secondsLeft(now, seconds),
    shown: state === 'open' ? { code: showCode(code), qr: drawQr(address.href) } : null,
  };
});

export default function OwnCode() {
  const { title, session, state, opensAt, left, shown } = useLoaderData<typeof loader>();
  const t = useWords();
  const language = useLanguage();
  const home = `/trainer/sessions/${session.id}`;
  return (
    <>
      <BackLink to={`${home}/check-in`}>{t('attendance.check-in.title')}</BackLink>
      <PageHeader title={title} crumb={session.title} lead={t('attendance.self.screen-lead')} />
      <div className="flow" data-left={left}>
        {shown ? (
          <>
            <QrCode {...shown.qr} label={t('attendance.self.qr')} />
            <Counts counts={[{ term: t('attendance.self.code'), value: shown.code }]} />
          </>
        ) : (
          <Notice
            tone="wait"
            title={
              state === 'early'
                ? t('attendance.self.early', { opens: formatInstant(new Date(opensAt), language) })
                : t('attendance.self.over')
            }
          />
        )}
      </div>
      <noscript>
        <ButtonLink to={`${home}/code`} kind="second" plain>
          {t('attendance.self.renew')}
        </ButtonLink>
      </noscript>
      <script type="module" src="/rotate-code.js" />
    </>
  );
}
