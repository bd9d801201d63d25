import type { ZodError } from 'zod';
import { CATEGORY_KINDS } from '~/catalog/category.ts';
import { DOCUMENT_KINDS } from '~/catalog/products/document-kinds.ts';
import { questions } from '~/registration/answers/questions.ts';
import { nameKey } from '~/registration/requirements/present-capabilities.ts';
import {
  type Requirement,
  type RequirementRules,
  readRequirements,
} from '~/registration/requirements/requirement.ts';
import type { Breaches, Source } from '../support/source';
import { wordsIn } from './words';

const place = 'content/registration/requirements.json';
const languages = ['id', 'en'] as const;

/** One line per fault of the shape, at its requirement. */
function shapeBreaches(file: unknown, error: unknown): Breaches {
  const { issues } = error as ZodError;
  if (!issues) return [`${place}: ${(error as Error).message}`];
  const items = (file as { requirements?: { id?: string }[] }).requirements ?? [];
  return issues.map(({ path, message }) => {
    const name = path[0] === 'requirements' ? items[Number(path[1])]?.id : undefined;
    return `${place}: ${[name, ...path.slice(name ? 2 : 0)].filter(part => part !== undefined).join('.')}: ${message}`;
  });
}

/** Kinds of goods and permits are the catalog's words: a condition on one that is not there can never hold. */
function unknownNames({ id, when }: Requirement): Breaches {
  const strangers = (given: readonly string[] | undefined, known: readonly string[], what: string) =>
    (given ?? [])
      .filter(name => !known.includes(name))
      .map(name => `${place}: ${id}: no ${what} is called ${name}`);
  return [
    ...strangers(when.goods, CATEGORY_KINDS, 'kind of goods'),
    ...strangers(when.withoutPermit, DOCUMENT_KINDS, 'permit'),
  ];
}

const overlap = (a: Requirement, b: Requirement) =>
  a.validFrom <= (b.validTo ?? '9999-12-31') && b.validFrom <= (a.validTo ?? '9999-12-31');

/** The same thing asked twice for one capability under the same conditions on one day. */
function doubles(items: readonly Requirement[]): Breaches {
  return items.flatMap((a, at) =>
    items.slice(at + 1).flatMap(b => {
      const same =
        nameKey(a) === nameKey(b) &&
        a.for.some(capability => b.for.includes(capability)) &&
        JSON.stringify(a.when) === JSON.stringify(b.when) &&
        overlap(a, b);
      return same ? [`${place}: ${b.id}: asks again for what ${a.id} asks`] : [];
    }),
  );
}

/**
 * The rules of content/registration/requirements.json: their shape, names once, dates in order, conditions that can
 * hold, every question asked by one of them, and a name and a source in both languages.
 */
export function checkRequirements(files: Source[]): Breaches {
  const text = files.find(file => file.path === place)?.text;
  if (text === undefined) return [`${place}: missing`];
  let file: unknown;
  let rules: RequirementRules;
  try {
    file = JSON.parse(text);
    rules = readRequirements(file);
  } catch (error) {
    return shapeBreaches(file, error);
  }
  const { requirements } = rules;
  const words = languages.map(language => [language, wordsIn(files, language)] as const);
  const spoken = (key: string, id: string) =>
    words.flatMap(([language, all]) =>
      all.has(key) ? [] : [`${place}: ${id}: ${key} has no words in ${language}`],
    );
  const asked = requirements.flatMap(item => (item.kind === 'question' ? [item.question] : []));
  return [
    ...requirements.flatMap(unknownNames),
    ...doubles(requirements),
    ...requirements.flatMap(item => spoken(nameKey(item), item.id)),
    ...requirements.flatMap(item => spoken(`requirements.source.${item.source}`, item.id)),
    ...questions
      .filter(question => !asked.includes(question))
      .map(question => `${place}: no requirement asks ${question}`),
  ];
}
