import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findAttendance } from '~/bimtek/attendance/find-attendance.server.ts';
import { PresencePage } from '~/bimtek/attendance/presence-page.tsx';
import { presentAttendance } from '~/bimtek/attendance/present-attendance.ts';
import { takeBackMark } from '~/bimtek/attendance/take-back-mark.server.ts';
import { definePage } from '~/identity/page.ts';
import { act, show } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId, newId } from '~/platform/ids/new-id.server.ts';

export const handle = definePage({
  id: 'trainer.presence',
  access: ['trainer', 'ukpbj'],
  words: ['attendance'],
  hydrate: false,
  width: 'wide',
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = show(handle, async v => {
  const found = await v.readPrimary(tx => findAttendance(tx, v.params.sessionId));
  if (!found) throw notFound();
  const page = presentAttendance(found, v.clock.now());
  return { title: v.t('attendance.presence.title'), page, nonce: newId() };
});

/** Takes a mark back; the mark and the correction both stay readable. */
export const action = act(handle, async v => {
  const { sessionId } = v.params;
  if (!isId(sessionId)) throw notFound();
  const form = await v.request.formData();
  const [markId, reason] = [form.get('markId'), form.get('reason')];
  const nonce = String(form.get('nonce') ?? '');
  const result = await v.command(ctx => takeBackMark(ctx, { sessionId, markId, reason, nonce }));
  return result.ok ? seeOther(`/trainer/sessions/${sessionId}/presence`) : invalid(result.problems, form);
});

export default function Presence() {
  const { title, page, nonce } = useLoaderData<typeof loader>();
  return <PresencePage title={title} page={page} nonce={nonce} refusal={useActionData<typeof action>()} />;
}
