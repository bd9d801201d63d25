import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { keepDraft } from '~/registration/answers/drafts/keep-draft.server.ts';
import { readDraft } from '~/registration/answers/drafts/read-draft.server.ts';
import { findRegistrationOfPerson } from '~/registration/find-registration-of-person.server.ts';

export const handle = definePage({ id: 'vendor.registration-draft', access: ['vendor'] });

/** POST: what is being typed on a page of one's own registration. */
export const action = act(handle, async v => {
  const now = v.clock.now().getTime();
  const draft = await readDraft(v.request);
  const own = await v.readPrimary(tx => findRegistrationOfPerson(tx, v.session?.personId ?? ''));
  if (!own) return Response.json({ problems: [{ code: 'registration-unknown' }], now }, { status: 422 });
  if (!draft.ok) return Response.json({ problems: draft.problems, now }, { status: 422 });
  const input = { ...draft.value, registrationId: own.id, page: v.params.page ?? '' };
  const result = await v.command(ctx => keepDraft(ctx, input));
  if (!result.ok) return Response.json({ problems: result.problems, now }, { status: 422 });
  return Response.json(result.value);
});
