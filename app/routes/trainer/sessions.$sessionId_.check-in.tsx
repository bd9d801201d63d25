import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { receiveMark } from '~/bimtek/attendance/receive-mark.server.ts';
import { CheckInPage } from '~/bimtek/attendance/scanner/check-in-page.tsx';
import { findRoster } from '~/bimtek/attendance/scanner/find-roster.server.ts';
import { locateSeats, presentRoster, ROSTER_FILTERS, whereIs } from '~/bimtek/attendance/scanner/roster.ts';
import { sentMark } from '~/bimtek/attendance/sent-mark.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId, newId } from '~/platform/ids/new-id.server.ts';
import { parseForm } from '~/reference/parse-form.ts';

export const handle = definePage({
  id: 'trainer.check-in',
  access: ['trainer', 'ukpbj'],
  words: ['attendance'],
  hydrate: false,
  width: 'slim',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { sessionId } = v.params;
  const now = v.clock.now();
  const roster = await v.readPrimary(tx => findRoster(tx, { pemda: v.pemda, sessionId, now }));
  if (!roster) throw notFound();
  const query = new URL(v.request.url).searchParams;
  const filter = {
    show: ROSTER_FILTERS.find(each => each === query.get('show')) ?? 'all',
    search: query.get('q') ?? '',
  };
  const { rows, ...counts } = presentRoster(roster, roster.marks, filter);
  const seatOf = (id: string | null) => roster.seats.find(seat => seat.id === id) ?? null;
  const noted = seatOf(query.get('noted'));
  return {
    title: v.t('attendance.check-in.title'),
    session: roster.session,
    filter,
    counts,
    rows: rows.map(row => ({ row, nonce: newId() })),
    picked: seatOf(query.get('seat')),
    noted: noted && { name: noted.name, where: whereIs(locateSeats(roster.marks), noted.id) },
    nonce: newId(),
  };
});

export const action = act(handle, async v => {
  const { sessionId } = v.params;
  if (!isId(sessionId)) throw notFound();
  const form = await v.request.formData();
  const mark = parseForm(sentMark, form);
  if (!mark.ok) return invalid(mark.problems, form);
  const result = await v.command(ctx => receiveMark(ctx, { sessionId, mark: mark.value }));
  if (!result.ok) {
    if (result.problems[0]?.code === 'session-unknown') throw notFound();
    return invalid(result.problems, form);
  }
  return seeOther(`/trainer/sessions/${sessionId}/check-in?noted=${mark.value.seatId}`);
});

export default function CheckIn() {
  const { title, ...page } = useLoaderData<typeof loader>();
  return <CheckInPage title={title} page={page} refusal={useActionData<typeof action>()} />;
}
