import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { findVendorList } from '~/registration/lists/find-vendor-list.server.ts';
import { writeRejections } from '~/registration/lists/write-rejections.server.ts';

export const handle = definePage({ id: 'ukpbj.vendor-list-rejections-xlsx', access: ['ukpbj'] });

export const loader = act(handle, async v => {
  const list = await v.readPrimary(tx => findVendorList(tx, v.params.listId));
  if (!list) throw notFound();
  const { body, ...file } = await writeRejections(list.rejectedRows, 'xlsx', v);
  return attachment(body, file);
});
