import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { importSalesFile } from '~/sales/import-sales-file.server.ts';
import { dropTrial, findTrial } from '~/sales/trial-files.server.ts';

export const handle = definePage({ id: 'ukpbj.sales-file-import', access: ['ukpbj'], words: ['sales'] });

/** Writes a rehearsed file. A second click finds the trial gone and the file imported: nothing is doubled. */
export const action = act(handle, async v => {
  const { trialId } = v.params;
  const trial = await findTrial(v.pemda, trialId);
  if (!trial) throw notFound();
  const { path, name, source, from, until } = trial;
  const result = await v.command(ctx => importSalesFile(ctx, { path, name, source, from, until }));
  if (!result.ok) {
    const [problem] = result.problems;
    throw new Response(problem?.code, { status: problem?.code === 'not-allowed' ? 403 : 422 });
  }
  await dropTrial(v.pemda, trialId!);
  return seeOther(`/ukpbj/sales-files/${result.value.fileId}?saved=yes`);
});

export const loader = act(handle, async v => seeOther(`/ukpbj/sales-files/trials/${v.params.trialId}`));
