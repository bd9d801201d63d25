import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { notFound, seeOther } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { listBulkDecisions } from '~/registration/decisions/decide-in-bulk.server.ts';
import { undoBulk } from '~/registration/decisions/undo-bulk.server.ts';

export const handle = definePage({ id: 'ukpbj.registrations-bulk-reversal', access: ['ukpbj'] });

/** Takes back what can still be taken back; the result stands on the page of the bulk. */
export const action = act(handle, async v => {
  const id = v.params.bulkId;
  if (!isId(id)) throw notFound();
  const decisions = await v.readPrimary(tx => listBulkDecisions(tx, id));
  await undoBulk(v.command, decisions);
  return seeOther(`/ukpbj/registrations/bulk/${id}`);
});
