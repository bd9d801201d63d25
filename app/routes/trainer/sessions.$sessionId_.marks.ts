import { receiveMark } from '~/bimtek/attendance/receive-mark.server.ts';
import { findRoster } from '~/bimtek/attendance/scanner/find-roster.server.ts';
import { sentMark } from '~/bimtek/attendance/sent-mark.ts';
import { getOwnerHandle } from '~/identity/get-owner-handle.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { parseForm } from '~/reference/parse-form.ts';

export const handle = definePage({ id: 'trainer.marks', access: ['trainer', 'ukpbj'], hydrate: false });

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' },
  });

/** What the scanner's phone takes along. */
export const loader = act(handle, async v => {
  const { sessionId } = v.params;
  const now = v.clock.now();
  const roster = await v.readPrimary(tx => findRoster(tx, { pemda: v.pemda, sessionId, now }));
  if (!roster) throw notFound();
  return json(roster);
});

/** One mark out of the phone's queue: 200 also when it stood here already, 422 only where it can never be taken. */
export const action = act(handle, async v => {
  const { sessionId } = v.params;
  if (!isId(sessionId)) throw notFound();
  const form = await v.request.formData();
  const mark = parseForm(sentMark, form);
  if (!mark.ok) return json({ problems: mark.problems }, 422);
  // Kept by somebody else on the same phone: it waits until that person is back.
  if (form.get('owner') !== getOwnerHandle(v.pemda, v.session!.personId)) return json({}, 409);
  const result = await v.command(ctx => receiveMark(ctx, { sessionId, mark: mark.value }));
  if (!result.ok)
    return json({ problems: result.problems }, result.problems[0]?.code === 'not-allowed' ? 403 : 422);
  return json(result.value);
});
