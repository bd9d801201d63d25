import type { Brand } from './brand.ts';
import { isDigits, squeeze } from './digits.ts';
import { accepted, type Reading, refused } from './reading.ts';

/** Business number from OSS, thirteen digits. No public check digit is known; only OSS can confirm one. */
export type Nib = Brand<'nib'>;

export function readNib(text: string): Reading<{ digits: number }, Nib> {
  const digits = squeeze(text, 'NIB');
  if (digits === '') return refused([{ code: 'nib-missing' }]);
  if (!isDigits(digits)) return refused([{ code: 'nib-not-digits' }]);
  if (digits.length !== 13) return refused([{ code: 'nib-wrong-length', data: { digits: digits.length } }]);
  const warnings = /^(\d)\1+$/.test(digits) ? [{ code: 'nib-one-digit' }] : [];
  return accepted(digits as Nib, { digits: 13 }, warnings);
}
