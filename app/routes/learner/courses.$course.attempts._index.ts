import { submitKeptAnswers } from '~/bimtek/offline/submit-kept-answers.server.ts';
import { isLanguage } from '~/i18n/languages.ts';
import { getOwnerHandle } from '~/identity/get-owner-handle.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';

export const handle = definePage({ id: 'learner.kept-answers', access: ['vendor', 'opd'] });

/**
 * POST, answered in JSON: a quiz that the phone kept. 409 = somebody else is signed in; the phone keeps the answers until
 * their owner is back. 4xx otherwise = final, with the codes.
 */
export const action = act(handle, async v => {
  const { course = '' } = v.params;
  const form = await v.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const { pemda, personId } = v.session!;
  if (text('owner') !== getOwnerHandle(pemda, personId))
    return Response.json({ code: 'other-person' }, { status: 409 });
  const language = text('language');
  const input = {
    course,
    attempt: text('nonce'),
    version: text('version'),
    language: isLanguage(language) ? language : v.language,
    fields: form,
    keptAt: text('keptAt'),
  };
  const result = await v.command(ctx => submitKeptAnswers(ctx, input));
  if (!result.ok) return Response.json({ problems: result.problems }, { status: 422 });
  const { id, percent, passed } = result.value;
  return Response.json({ to: `/learning/courses/${course}/attempts/${id}`, percent, passed });
});
