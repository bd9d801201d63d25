import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { categoryTreeSchema } from '~/catalog/category.ts';
import { ALL_CHECKS } from '~/catalog/quality/all-checks.ts';
import type { Report } from '~/catalog/quality/check.ts';
import { buildContext, type CheckContext, type ContextPhoto } from '~/catalog/quality/context.ts';
import { type Example, exampleSchema } from '~/catalog/quality/help-page.ts';
import { listingSchema } from '~/catalog/quality/listing.ts';
import { buildRuleSet, type Profile, profileSchema, type RuleSet } from '~/catalog/quality/profile.ts';

export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex');

export const tree = categoryTreeSchema.parse(parse(readFileSync('content/catalog/categories.yml', 'utf8')));

export function profile(name: string): Profile {
  return profileSchema.parse(parse(readFileSync(`content/listing-checks/profiles/${name}.yml`, 'utf8')));
}

export const baseRules: RuleSet = buildRuleSet(profile('base'), null, ALL_CHECKS, shortHash);

/** A context from an example: photos by their features instead of files. */
export function contextOf(given: Partial<Example> & { title: string }): CheckContext {
  const { today, photos, ...listing } = exampleSchema.parse(given);
  const known = photos.map(({ width, height, sharpness, broken }, index): ContextPhoto => {
    const id = `foto-${index + 1}`;
    if (broken) return { id, state: 'unreadable', reason: 'photo-broken' };
    const detailBox = { x: 0.1, y: 0.2, width: 0.5, height: 0.5 };
    const measuredSide = Math.min(1024, Math.max(width, height));
    return {
      id,
      state: 'measured',
      features: { width, height, measuredSide, sharpness, detailBox, lightness: 140 },
    };
  });
  return buildContext(listingSchema.parse(listing), { tree, photos: known, today });
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
  photos: [
    { width: 1600, height: 1200, sharpness: 44, broken: false },
    { width: 1600, height: 1200, sharpness: 50, broken: false },
    { width: 1200, height: 1600, sharpness: 61, broken: false },
  ],
  documents: [{ kind: 'pirt', number: '2063325010012-29', holder: 'Siti', expiresOn: '2029-06-30' }],
  vendor: { pkp: false },
};
