import type { Language } from '~/i18n/languages.ts';
import { type CategoryTree, categoryByCode } from '../category.ts';
import { recognizeUnit } from '../unit.ts';
import type { Report } from './check.ts';
import { loadCategoryTree } from './load-rules.server.ts';

type Data = NonNullable<Report['data']>;
type Name = (code: string, language: Language, tree: CategoryTree) => string | null;

const category: Name = (code, language, tree) => categoryByCode(tree, code)?.name[language] ?? null;
/** "bahan,ukuran": attributes by their codes. */
const attributes: Name = (codes, language, tree) =>
  codes
    .split(',')
    .map(code => tree.attributes[code]?.name[language].toLowerCase() ?? code)
    .join(', ');
const units: Name = (codes, language) =>
  codes
    .split(', ')
    .map(code => recognizeUnit(code)?.name[language] ?? code)
    .join(', ');

const NAMED: Record<string, Name> = { category, otherCategory: category, attributes, units };

/** A finding's data with codes of the catalogue as their names in the reader's language; anything else as it is. */
export function nameCodes(data: Data | undefined, language: Language): Data | undefined {
  if (!data || !Object.keys(data).some(key => key in NAMED)) return data;
  const tree = loadCategoryTree();
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const name = typeof value === 'string' ? NAMED[key]?.(value, language, tree) : null;
      return [key, name ?? value];
    }),
  );
}
