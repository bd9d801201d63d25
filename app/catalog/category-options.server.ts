import { allCategories } from './category.ts';
import { loadCategoryTree } from './quality/load-rules.server.ts';

/** Categories to choose from, "Makanan: Keripik dan camilan", in the tree's order. */
export function categoryOptions(language: 'id' | 'en'): { value: string; text: string }[] {
  return loadCategoryTree().groups.flatMap(group =>
    group.categories.map(({ code, name }) => ({
      value: code,
      text: `${group.name[language]}: ${name[language]}`,
    })),
  );
}

/** Units that fit at least one category, to offer while typing. */
export function unitOptions(): string[] {
  return [...new Set(allCategories(loadCategoryTree()).flatMap(category => category.units))].sort();
}
