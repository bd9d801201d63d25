import { claimCertificate } from '~/bimtek/certificates/claim-certificate.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { invalid, notFound, seeOther } from '~/platform/http/reply.server.ts';

export const handle = definePage({
  id: 'learner.course-certificate',
  access: ['vendor', 'opd'],
  hydrate: false,
});

/** Takes the certificate of a course that is complete; what is missing shows on the page of certificates. */
export const action = act(handle, async v => {
  const result = await v.command(ctx => claimCertificate(ctx, { course: v.params.course }));
  if (result.ok) return seeOther('/learning/certificates');
  const code = result.problems[0]?.code;
  if (code === 'course-unknown') throw notFound();
  return code === 'not-allowed' ? invalid(result.problems) : seeOther('/learning/certificates');
});
