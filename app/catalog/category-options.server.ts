import { allCategories, categoryByCode } from './category.ts';
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

/** Name of a category in a language; the code itself where the tree no longer has it. */
export function nameCategory(code: string, language: 'id' | 'en'): string {
  return categoryByCode(loadCategoryTree(), code)?.name[language] ?? code;
}
