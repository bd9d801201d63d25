import type { Brand } from './brand.ts';
import { isDigits, squeeze } from './digits.ts';
import { accepted, type Reading, refused } from './reading.ts';

/** Number of a halal certificate: ID and digits; verifiable at halal.go.id. */
export type Halal = Brand<'halal'>;

/** BPJPH has changed the length before, so only a floor is set. */
export const fewestHalalDigits = 10;

export function readHalal(text: string): Reading<{ digits: string }, Halal> {
  const bare = squeeze(text, 'HALAL');
  if (bare === '') return refused([{ code: 'halal-missing' }]);
  // The decree of the fatwa commission (ketetapan halal) has a number of its own, often copied by mistake.
  if (/^KH/.test(bare)) return refused([{ code: 'halal-is-decree' }]);
  if (!bare.startsWith('ID')) return refused([{ code: 'halal-prefix' }]);
  const digits = bare.slice(2);
  if (!isDigits(digits)) return refused([{ code: 'halal-not-digits' }]);
  if (digits.length < fewestHalalDigits) {
    return refused([{ code: 'halal-too-short', data: { digits: digits.length, least: fewestHalalDigits } }]);
  }
  return accepted(bare as Halal, { digits });
}
