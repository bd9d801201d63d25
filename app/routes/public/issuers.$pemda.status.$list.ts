import { findStatusList } from '~/bimtek/credentials/find-status-list.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { linkedDocument } from '~/platform/http/linked-document.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'public.status-list', access: 'public', hydrate: false, cache: true });

/** Which credentials were taken back: one bit each, signed. */
export const loader = act(handle, async v => {
  const list = /^[1-9]\d{0,5}$/.test(v.params.list ?? '') ? Number(v.params.list) : null;
  const { pemda, clock } = v;
  const found = list === null ? null : await v.read(tx => findStatusList({ tx, pemda, clock }, list));
  if (!found) throw notFound();
  return linkedDocument(found, 'application/vc+ld+json');
});
