import type { CategoryTree } from '../category.ts';

/** Attributes as people read them, `kemasan: botol-kaca` → "Kemasan", "Botol kaca"; in the order of the tree, blanks left out. */
export function nameAttributes(
  tree: CategoryTree,
  attributes: Readonly<Record<string, string>>,
  language: 'id' | 'en',
): [name: string, value: string][] {
  return Object.entries(tree.attributes).flatMap(([code, { name, unit, choices }]) => {
    const value = attributes[code]?.trim() ?? '';
    if (value === '') return [];
    const chosen = choices.find(choice => choice.code === value)?.name[language];
    return [[name[language], chosen ?? (unit ? `${value} ${unit}` : value)] as [string, string]];
  });
}
