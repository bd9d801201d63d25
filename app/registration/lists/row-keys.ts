import type { Answers } from '~/registration/answers/questions.ts';

/** A name without case, marks and signs: "Toko  Maju-Jaya" and "TOKO MAJU JAYA" are one. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What a row of a list is known by again: its NIB and its NPWP, each alone enough; without either the name in its
 * district. Digested before they are stored.
 */
export function rowKeys({ nib, npwp, businessName, district }: Answers): string[] {
  const strong = [nib ? `nib|${nib}` : null, npwp ? `npwp|${npwp}` : null].filter(key => key !== null);
  return strong.length > 0 ? strong : [`name|${plainName(businessName ?? '')}|${district ?? ''}`];
}

/** Everything that a row says, in one text, whatever the order of its columns: equal text = nothing new. */
export function rowContent(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
}
