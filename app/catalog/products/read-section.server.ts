import type { Language } from '~/i18n/languages.ts';
import { categoryProfile } from '../category.ts';
import { categoryOptions, unitOptions } from '../category-options.server.ts';
import { loadCategoryTree } from '../quality/load-rules.server.ts';
import { attributeFields } from './attribute-fields.ts';
import type { Section } from './sections.ts';

/** What a category asks for, as fields; nothing for a category that is not there. */
export function askedBy(category: string, language: Language) {
  return attributeFields(categoryProfile(loadCategoryTree(), category), language);
}

/** What there is to choose from on a page of the form: no more than it shows, since it travels to the phone. */
export function readChoices(section: Section, category: string, language: Language) {
  const chooses = section === 'basics' || section === 'details';
  const asked = chooses ? askedBy(category, language) : [];
  return {
    categories: chooses ? categoryOptions(language) : [],
    units: section === 'basics' ? unitOptions() : [],
    // Beside the category stands what cannot be done without; the rest has a page of its own.
    asked: section === 'basics' ? asked.filter(({ required }) => required) : asked,
  };
}
