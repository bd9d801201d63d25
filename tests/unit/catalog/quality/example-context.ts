import { createHash } from 'node:crypto';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import type { Report } from '~/catalog/quality/check.ts';
import type { CheckContext } from '~/catalog/quality/context.ts';
import { contextOfExample, exampleSchema } from '~/catalog/quality/example.ts';
import { loadCategoryTree, loadProfile } from '~/catalog/quality/load-rules.server.ts';
import { buildRuleSet, type RuleSet } from '~/catalog/quality/profile.ts';

export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex');

export const tree = loadCategoryTree();

export const baseRules: RuleSet = buildRuleSet(loadProfile('base'), null, ALL_CHECKS, shortHash);

/** A context from an example: photos by what differs from a good one. */
export function contextOf(given: { title: string; [field: string]: unknown }): CheckContext {
  return contextOfExample(exampleSchema.parse(given), tree);
}

/** Runs one check of the base rules on an example; fails loudly when the check does not exist. */
export function reportsOf(
  id: string,
  given: Parameters<typeof contextOf>[0],
  options: object = {},
): Report[] {
  const check = ALL_CHECKS.find(({ meta }) => meta.id === id);
  if (!check) throw new Error(`no check ${id}`);
  const setting = baseRules.checks.get(id);
  return check.run(contextOf(given), check.meta.options.parse({ ...setting?.options, ...options }));
}

export const codesOf = (...args: Parameters<typeof reportsOf>): string[] =>
  reportsOf(...args).map(({ code }) => code);

/** A listing with nothing to find under any channel. */
export const flawless = {
  title: 'Emping Melinjo Asin Bu Siti 250 g',
  description:
    'Emping dari biji melinjo pilihan yang disangrai lalu dipipihkan dengan tangan. Rasa asin, renyah, tanpa pengawet. ' +
    'Isi bersih 250 g per bungkus, tahan empat bulan di tempat kering dan tertutup rapat. Dikemas plastik tebal berlabel.',
  category: 'keripik-camilan',
  unit: 'bungkus',
  netContent: '250 g',
  priceRupiah: 45_000,
  priceIncludesPpn: false,
  brand: 'Bu Siti',
  attributes: { rasa: 'asin', komposisi: 'melinjo, minyak kelapa, garam', kemasan: 'plastik' },
  photos: [
    { width: 1600, height: 1200, sharpness: 44, broken: false },
    { width: 1600, height: 1200, sharpness: 50, broken: false },
    { width: 1200, height: 1600, sharpness: 61, broken: false },
  ],
  documents: [
    { kind: 'pirt', number: '2063325010012-29', holder: 'Siti', expiresOn: '2029-06-30' },
    { kind: 'halal', number: 'ID33110000123456' },
  ],
  vendor: { pkp: false },
};
