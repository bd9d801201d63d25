import { listIssuerKeys } from '~/bimtek/credentials/issuer-keys.server.ts';
import { didDocument } from '~/bimtek/credentials/present-issuer.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { linkedDocument } from '~/platform/http/linked-document.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'public.issuer-did', access: 'public', hydrate: false, cache: true });

/** The document that did:web leads to: every public key of the office, retired ones too. */
export const loader = act(handle, async v => {
  const document = didDocument(await v.read(tx => listIssuerKeys(tx)));
  if (!document) throw notFound();
  return linkedDocument(document, 'application/did+json');
});
