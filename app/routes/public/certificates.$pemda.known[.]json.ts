import { getKnown } from '~/bimtek/certificates/get-known.server.ts';
import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';

export const handle = definePage({ id: 'public.certificates-known', access: 'public', hydrate: false });

/** Keys and revoked places of an office: what a phone keeps to check certificates without a signal. */
export const loader = act(handle, async v =>
  Response.json(await v.read(tx => getKnown(tx, v.clock.now())), {
    headers: { 'Cache-Control': 'no-cache' },
  }),
);
