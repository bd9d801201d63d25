import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkInSelf } from '~/bimtek/attendance/self/check-in-self.server.ts';
import { findSelfCheckIn } from '~/bimtek/attendance/self/find-self-check-in.server.ts';
import { SelfCheckIn } from '~/bimtek/attendance/self/self-check-in.tsx';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { readCookie, writeCookie } from '~/platform/http/cookies.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId, newId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({
  id: 'learner.check-in',
  access: ['vendor', 'opd'],
  words: ['attendance'],
  hydrate: false,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const { sessionId } = v.params;
  const personId = v.session!.personId;
  const found = await v.readPrimary(tx => findSelfCheckIn(tx, { sessionId, personId, now: v.clock.now() }));
  if (!found) throw notFound();
  const code = new URL(v.request.url).searchParams.get('code') ?? '';
  return { title: v.t('attendance.self.title'), ...found, code: code.slice(0, 20), nonce: newId() };
});

/** Names this phone, so that the trainer sees where several people noted themselves on one. */
const cookieName = 'laris-attendance';

export const action = act(handle, async v => {
  const { sessionId } = v.params;
  if (!isId(sessionId)) throw notFound();
  const form = await v.request.formData();
  const known = readCookie(v.request.headers.get('Cookie'), cookieName);
  const device = isId(known) ? known : newId();
  const [code, nonce] = ['code', 'nonce'].map(name => String(form.get(name) ?? '')) as [string, string];
  const result = await v.command(ctx => checkInSelf(ctx, { sessionId, code, nonce, device }));
  if (!result.ok) {
    if (result.problems[0]?.code === 'session-unknown') throw notFound();
    return invalid(result.problems, form);
  }
  const secure = new URL(v.request.url).protocol === 'https:';
  return seeOther(`/learning/sessions/${sessionId}/check-in`, {
    'Set-Cookie': writeCookie(cookieName, device, { maxAgeDays: 365, secure, path: '/learning' }),
  });
});

export default function OwnCheckIn() {
  const { title, ...page } = useLoaderData<typeof loader>();
  return <SelfCheckIn title={title} page={page} refusal={useActionData<typeof action>()} />;
}
