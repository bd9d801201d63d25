import type { Answers } from '~/registration/answers/questions.ts';
import { streetKey } from './likeness.ts';

/** What a vendor can be found by without opening it. */
export const indexKinds = ['nik', 'npwp', 'nib', 'bank', 'phone', 'street'] as const;
export type IndexKind = (typeof indexKinds)[number];

/** Sharing one of these makes one entity (fair-promotion.md §1.3); phone and address only ask a person to look. */
export const strongKinds: readonly IndexKind[] = ['nik', 'npwp', 'nib', 'bank'];

/**
 * What the digest is made over. A person's NPWP is the NIK (PMK 112/PMK.03/2022), so both speak of one number; an
 * entity's begins with 0, which no NIK does.
 */
export function digestLabel(kind: IndexKind): string {
  return kind === 'nik' || kind === 'npwp' ? 'tax-id' : kind;
}

/** The values that a registration is found by, in normal form; what is not answered is absent. */
export function indexValues(answers: Answers): Partial<Record<IndexKind, string>> {
  const given: Readonly<Record<string, string | undefined>> = answers;
  const { nik, npwp, nib, phone, bankCode, bankAccount } = given;
  const street = streetKey(given);
  const values = {
    nik,
    npwp,
    nib,
    bank: bankCode && bankAccount ? `${bankCode}|${bankAccount}` : undefined,
    phone,
    street: street ?? undefined,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}
