import type { Brand } from './brand.ts';
import { isDigits, squeeze } from './digits.ts';
import { accepted, type Reading, refused } from './reading.ts';

/** Registration with the food and drug authority: letters for the kind of good, then digits. */
export type Bpom = Brand<'bpom'>;

export type BpomGoods = 'food' | 'cosmetic' | 'traditional-medicine' | 'supplement' | 'quasi-drug';

export interface BpomParts {
  prefix: string;
  goods: BpomGoods | null;
  origin: 'domestic' | 'import' | null;
  digits: string;
}

const prefixes: Record<string, [BpomGoods, BpomParts['origin']]> = {
  MD: ['food', 'domestic'],
  ML: ['food', 'import'],
  NA: ['cosmetic', null],
  NB: ['cosmetic', 'import'],
  NC: ['cosmetic', 'import'],
  ND: ['cosmetic', 'import'],
  NE: ['cosmetic', 'import'],
  TR: ['traditional-medicine', 'domestic'],
  TL: ['traditional-medicine', 'domestic'],
  TI: ['traditional-medicine', 'import'],
  HT: ['traditional-medicine', 'domestic'],
  FF: ['traditional-medicine', 'domestic'],
  SD: ['supplement', 'domestic'],
  SI: ['supplement', 'import'],
  SL: ['supplement', 'domestic'],
  QD: ['quasi-drug', 'domestic'],
  QI: ['quasi-drug', 'import'],
  QL: ['quasi-drug', 'domestic'],
};

/** Food numbers have 12 to 15 digits, the others fewer; sources differ on exact lengths, so the floor is low. */
const lengths = { food: [12, 15], other: [9, 15] } as const;

export function readBpom(text: string): Reading<BpomParts, Bpom> {
  const bare = squeeze(text.normalize('NFKC').replace(/\b(b?pom|ri)\b/gi, ' '));
  if (bare === '') return refused([{ code: 'bpom-missing' }]);
  const match = /^([A-Z]{2})(.*)$/.exec(bare);
  if (!match) return refused([{ code: 'bpom-prefix' }]);
  const [, prefix = '', digits = ''] = match;
  if (!isDigits(digits)) return refused([{ code: 'bpom-not-digits' }]);
  const [goods, origin] = (Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined) ?? [null, null];
  const [least, most] = lengths[goods === 'food' ? 'food' : 'other'];
  if (digits.length < least || digits.length > most) {
    return refused([{ code: 'bpom-wrong-length', data: { digits: digits.length, least, most } }]);
  }
  const warnings = goods ? [] : [{ code: 'bpom-prefix-unknown' }];
  return accepted(`${prefix}${digits}` as Bpom, { prefix, goods, origin, digits }, warnings);
}
