import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { isId } from '~/platform/ids/new-id.server.ts';
import { findDeletionProof } from '~/privacy/deletion/list-deletions.server.ts';

export const handle = definePage({ id: 'public.deletion-proof', access: 'public' });

export const loader = act(handle, async v => {
  const id = v.params.request ?? '';
  const proof = isId(id) ? await v.read(tx => findDeletionProof(tx, id)) : null;
  if (!proof) throw notFound();
  const name = `laris-deletion-${id}.json`;
  return attachment(`${JSON.stringify(proof, null, 2)}\n`, { name, type: 'application/json' });
});
