import { definePage } from '~/identity/page.ts';
import { act } from '~/identity/visit.server.ts';
import { attachment, notFound } from '~/platform/http/reply.server.ts';
import { findPublishedRound } from '~/promotion/find-published-round.server.ts';
import { readRoundNumber } from '~/promotion/round-number.ts';

export const handle = definePage({ id: 'public.draw-file', access: 'public', hydrate: false });

/** The published round as it was written, byte for byte. */
export const loader = act(handle, async v => {
  const number = readRoundNumber(v.params.round);
  const round = number === null ? null : await v.read(tx => findPublishedRound(tx, number));
  if (!round) throw notFound();
  return attachment(round.text, { name: `putaran-${round.number}.json`, type: 'application/json' });
});
