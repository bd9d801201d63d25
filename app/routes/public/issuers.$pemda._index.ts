import { listStatusLists } from '~/bimtek/credentials/find-status-list.server.ts';
import { listIssuerKeys } from '~/bimtek/credentials/issuer-keys.server.ts';
import { issuerProfile } from '~/bimtek/credentials/present-issuer.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { linkedDocument } from '~/platform/http/linked-document.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'public.issuer', access: 'public', hydrate: false, cache: true });

/** Who signs certificates here, with which keys in which time. */
export const loader = act(handle, async v => {
  const [keys, lists] = await v.read(async tx => [await listIssuerKeys(tx), await listStatusLists(tx)]);
  const profile = issuerProfile(keys, { name: v.place?.office ?? v.pemda, lists });
  if (!profile) throw notFound();
  return linkedDocument(profile);
});
