import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { importVendorList } from '~/registration/lists/import-vendor-list.server.ts';
import { dropListTrial, withListTrial } from '~/registration/lists/trial-lists.server.ts';

export const handle = definePage({ id: 'ukpbj.vendor-list-import', access: ['ukpbj'] });

/** Writes a list that was tried out. A second click finds the trial gone and the list imported: nothing is doubled. */
export const action = act(handle, async v => {
  const trialId = v.params.trialId ?? '';
  const result = await withListTrial(v.pemda, trialId, file => v.command(ctx => importVendorList(ctx, file)));
  if (!result) throw notFound();
  if (!result.ok) {
    const [problem] = result.problems;
    throw new Response(problem?.code, { status: problem?.code === 'not-allowed' ? 403 : 422 });
  }
  await dropListTrial(v.pemda, trialId);
  return seeOther(`/ukpbj/vendor-lists/${result.value.report.listId}?saved=yes`);
});

export const loader = act(handle, async v => seeOther(`/ukpbj/vendor-lists/trials/${v.params.trialId}`));
