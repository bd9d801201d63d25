import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { showCode } from '~/bimtek/attendance/tickets/seat-code.ts';
import { seatCode, signTicket } from '~/bimtek/attendance/tickets/sign-ticket.server.ts';
import { EnterForm } from '~/bimtek/paper-lists/enter-form.tsx';
import { enterList } from '~/bimtek/paper-lists/enter-list.server.ts';
import { findPaperList } from '~/bimtek/paper-lists/find-paper-list.server.ts';
import { paperForm } from '~/bimtek/paper-lists/paper-form.ts';
import { PaperTable } from '~/bimtek/paper-lists/paper-table.tsx';
import { useWords } from '~/i18n/use-words.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { drawQr } from '~/platform/qr/draw-qr.server.ts';
import { formatInstant, wibTime } from '~/reference/calendar-day.ts';
import { parseForm } from '~/reference/parse-form.ts';
import { BackLink } from '~/ui/back-link/back-link.tsx';
import { Notice } from '~/ui/notice/notice.tsx';
import { PageHeader } from '~/ui/page-header/page-header.tsx';

export const handle = definePage({
  id: 'trainer.paper-list',
  access: ['trainer', 'ukpbj'],
  words: ['paper-lists'],
  hydrate: false,
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { sessionId, paperListId: listId } = v.params;
  const list = await v.readPrimary(tx => findPaperList(tx, { sessionId, listId }));
  if (!list) throw notFound();
  const { session, rows } = list;
  const query = new URL(v.request.url).searchParams;
  return {
    title: v.t('paper-lists.list-title', { session: session.title }),
    lead: v.t('paper-lists.list-lead', {
      from: formatInstant(session.startsAt, v.language),
      until: wibTime(session.endsAt),
      place: session.venue ?? '',
    }),
    sessionId: session.id,
    done: query.has('noted')
      ? { noted: Number(query.get('noted')), known: Number(query.get('known')) }
      : null,
    rows: rows.map(row => ({
      ...row,
      code: showCode(seatCode(row.seatId)),
      qr: drawQr(signTicket(v.pemda, { sessionId: session.id, seatId: row.seatId })),
    })),
  };
});

export const action = act(handle, async v => {
  const { sessionId = '', paperListId: listId = '' } = v.params;
  const form = await v.request.formData();
  const input = parseForm(paperForm, form);
  if (!input.ok) return invalid(input.problems, form);
  const result = await v.command(ctx => enterList(ctx, { ...input.value, sessionId, listId }));
  if (result.ok) {
    const { noted, known } = result.value;
    return seeOther(`/trainer/sessions/${sessionId}/lists/${listId}?noted=${noted}&known=${known}`);
  }
  const [code] = result.problems.map(problem => problem.code);
  if (code === 'list-unknown' || code === 'session-unknown') throw notFound();
  return invalid(result.problems, form);
});

export default function PaperListPage() {
  const { title, lead, sessionId, done, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords();
  return (
    <>
      <BackLink to={`/trainer/sessions/${sessionId}/lists`}>{t('paper-lists.title')}</BackLink>
      <PageHeader title={title} lead={lead} />
      {done ? <Notice tone="good" live title={t('paper-lists.done', done)} /> : null}
      <EnterForm refused={answer && 'problems' in answer ? answer : undefined} />
      <p className="offprint">{t('paper-lists.print-hint')}</p>
      <PaperTable title={title} rows={rows} />
    </>
  );
}
