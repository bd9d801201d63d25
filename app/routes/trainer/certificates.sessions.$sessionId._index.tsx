import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { askBatch } from '~/bimtek/certificates/ask-batch.server.ts';
import { findSessionPage } from '~/bimtek/certificates/find-batch.server.ts';
import { IssueForm } from '~/bimtek/certificates/issue-form.tsx';
import { summariseStandings } from '~/bimtek/certificates/standing.ts';
import { StandingTable } from '~/bimtek/certificates/standing-table.tsx';
import { useLanguage, useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { formatDay, wibDay } from '~/reference/calendar-day.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Exports } from '~/ui/exports/exports.tsx';
import { useLookAgain } from '~/ui/look-again/use-look-again.ts';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.session-certificates',
  access: ['trainer', 'ukpbj'],
  words: ['certificates'],
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const found = await v.readPrimary(tx => findSessionPage(tx, v.params.sessionId));
  if (!found) throw notFound();
  return { title: v.t('certificates.session.title', { title: found.session.title }), ...found };
});

/** Has the certificates of everybody entitled issued. */
export const action = act(handle, async v => {
  const { sessionId } = v.params;
  const result = await v.command(ctx => askBatch(ctx, { sessionId }));
  if (result.ok) return seeOther(`/trainer/certificates/sessions/${sessionId}`);
  if (result.problems[0]?.code === 'session-unknown') throw notFound();
  return invalid(result.problems);
});

export default function SessionCertificates() {
  const { session, standings, batch } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useWords();
  const language = useLanguage();
  useLookAgain(batch !== null && batch.state !== 'done', useRevalidator());
  const ready = standings.filter(each => each.obstacles.length === 0).length;
  const issued = standings.filter(each => each.certificate && !each.certificate.revokedFor).length;
  const finding = summariseStandings({ closed: session.closed, ready, issued });
  const home = `/trainer/certificates/sessions/${session.id}`;
  return (
    <>
      <BackLink to="/trainer/certificates">{t('certificates.desk.title')}</BackLink>
      <PageHeader
        title={t(`certificates.session.finding-${finding}`, { ready, issued, all: standings.length })}
        crumb={`${session.title} · ${formatDay(wibDay(session.startsAt), language)}`}
        lead={t('certificates.session.lead', { jp: session.jp, percent: session.presencePercent })}
        actions={<Exports csv={`${home}/list.csv`} xlsx={`${home}/list.xlsx`} />}
      />
      <IssueForm
        ready={ready}
        closed={session.closed}
        batch={batch}
        problems={refusal && 'problems' in refusal ? refusal.problems : undefined}
      />
      <StandingTable standings={standings} />
    </>
  );
}
