import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { requestCheck } from '~/registration/registers/request-check.server.ts';

export const handle = definePage({ id: 'ukpbj.register-check', access: ['ukpbj'] });

/** Asks the outside registers again; what they say comes with the work behind the page. */
export const action = act(handle, async v => {
  const registrationId = v.params.registrationId ?? '';
  if (!isId(registrationId)) throw notFound();
  const inaprocCode = String((await v.request.formData()).get('inaprocCode') ?? '').trim();
  const result = await v.command(ctx => requestCheck(ctx, { registrationId, inaprocCode }));
  if (result.ok) return seeOther(`/ukpbj/registrations/${registrationId}?asked#registers`);
  if (result.problems[0]?.code === 'registration-unknown') throw notFound();
  return invalid(result.problems);
});
