import { findAchievement } from '~/bimtek/credentials/find-achievement.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { linkedDocument } from '~/platform/http/linked-document.server.ts';
import { notFound } from '~/platform/http/reply.server.ts';

export const handle = definePage({ id: 'public.achievement', access: 'public', hydrate: false, cache: true });

/** What a certificate says was learnt, as it was published with it. */
export const loader = act(handle, async v => {
  const found = await v.read(tx => findAchievement(tx, v.params.achievement ?? ''));
  if (!found) throw notFound();
  return linkedDocument(found, 'application/ld+json');
});
