import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { findListTrial } from '~/registration/lists/trial-lists.server.ts';
import { writeRejections } from '~/registration/lists/write-rejections.server.ts';

export const handle = definePage({ id: 'ukpbj.vendor-list-trial-rejections-xlsx', access: ['ukpbj'] });

export const loader = act(handle, async v => {
  const trial = await findListTrial(v.pemda, v.params.trialId);
  if (!trial) throw notFound();
  const { body, ...file } = await writeRejections(trial.rejected, 'xlsx', v);
  return attachment(body, file);
});
