import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { keepDraft } from '~/registration/answers/drafts/keep-draft.server.ts';
import { readDraft } from '~/registration/answers/drafts/read-draft.server.ts';
import { findAssistedRegistration } from '~/registration/assistance/find-assisted-registration.server.ts';

export const handle = definePage({ id: 'officer.registration-draft', access: ['officer'] });

/** POST: what is being typed on a page of a registration that one helps with. */
export const action = act(handle, async v => {
  const now = v.clock.now().getTime();
  const draft = await readDraft(v.request);
  const { registrationId } = v.params;
  const officerId = v.session?.personId ?? '';
  const own = await v.readPrimary(tx => findAssistedRegistration(tx, { registrationId, officerId }));
  if (!own) return Response.json({ problems: [{ code: 'registration-unknown' }], now }, { status: 404 });
  if (!draft.ok) return Response.json({ problems: draft.problems, now }, { status: 422 });
  const input = { ...draft.value, registrationId: own.id, page: v.params.page ?? '' };
  const result = await v.command(ctx => keepDraft(ctx, input));
  if (!result.ok) return Response.json({ problems: result.problems, now }, { status: 422 });
  return Response.json(result.value);
});
