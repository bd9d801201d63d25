import { z } from 'zod';
import type { Category } from '../../../category.ts';
import { recognizeUnit, type Unit, unitOfWord } from '../../../unit.ts';
import type { Check } from '../../check.ts';

const options = z.object({});

/** What units stand for: a category that sells by kg also sells by ounces and quintals, one that sells by bottles also by pieces. */
function sort(unit: Unit): string {
  if (unit.role === 'measure') return unit.dimension ?? '';
  return unit.role === 'piece' || unit.role === 'bundle' || unit.role === 'pack' ? 'count' : unit.role;
}

const usual = new WeakMap<Category, Set<string>>();

/** Codes and sorts of the units of a category, made once. */
function usualOf(category: Category): Set<string> {
  const known = usual.get(category);
  if (known) return known;
  const units = category.units.flatMap(code => unitOfWord(code) ?? []);
  const made = new Set(units.flatMap(unit => [unit.code, sort(unit)]));
  usual.set(category, made);
  return made;
}

/** A unit that no listing of the category is sold by: kg for a service, metres for a drink. */
export const U03: Check<z.infer<typeof options>> = {
  meta: {
    id: 'U03-satuan-tak-cocok',
    version: 1,
    group: 'unit',
    appliesTo: ({ listing, category }) => listing.unit !== '' && (category?.units.length ?? 0) > 0,
    needs: ['category'],
    options,
    codes: ['unit-unusual'],
  },
  run({ listing, category }) {
    const unit = recognizeUnit(listing.unit);
    if (!unit || !category) return [];
    const fits = usualOf(category);
    if (fits.has(unit.code) || fits.has(sort(unit))) return [];
    return [
      {
        code: 'unit-unusual',
        field: 'unit',
        evidence: listing.unit,
        fix: 'choose-usual-unit',
        data: { unit: listing.unit, category: category.code, units: category.units.slice(0, 4).join(', ') },
      },
    ];
  },
};
